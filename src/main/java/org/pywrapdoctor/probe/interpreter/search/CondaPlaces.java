package org.pywrapdoctor.probe.interpreter.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.interpreter.ProgramPath;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;

/// The environments of conda and its relatives: their installations, the folders that their
/// settings name, the list that they keep, and environments inside environments.
final class CondaPlaces {
  private static final int LIST_LIMIT = 1 << 20;

  private static final String NAMES =
      "{anaconda,anaconda2,anaconda3,miniconda,miniconda2,miniconda3,miniforge,miniforge3,"
          + "mambaforge,micromamba,Anaconda,Anaconda3,Miniconda3,Miniforge3,.conda,.mamba,"
          + "conda,mamba,.micromamba}";

  private static final List<String> VARIABLES =
      List.of(
          "CONDA_PREFIX",
          "CONDA_ROOT",
          "CONDA_DIR",
          "CONDA",
          "MAMBA_ROOT_PREFIX",
          "_CONDA_ROOT",
          "CONDA_PREFIX_1");

  private static final List<String> FOLDERS_OF_ENVIRONMENTS =
      List.of("CONDA_ENVS_PATH", "CONDA_ENVS_DIRS", "ANACONDA_PROJECT_ENVS_PATH");

  private final Host host;
  private final FileView files;
  private final PathStyle paths;
  private final String home;
  private final FolderPatterns patterns;
  private final Environments environments;

  /// @param home whose environments
  CondaPlaces(Host host, String home, FolderPatterns patterns) {
    this.host = host;
    this.files = host.files();
    this.paths = files.paths();
    this.home = home;
    this.patterns = patterns;
    this.environments = new Environments(files);
  }

  /// Everything of the person whose home it is.
  Stream<Candidate> ofHome() {
    Stream<String> listed = lines(paths.join(home, ".conda", "environments.txt"));
    return search(
        Stream.of(listed, homeRoots(), new CondaSettings(host, home).folders())
            .flatMap(stream -> stream));
  }

  /// What the computer has for all, and what the variables and PATH name.
  Stream<Candidate> ofComputer() {
    Stream<String> named = VARIABLES.stream().flatMap(name -> host.variable(name).stream());
    Stream<String> folders =
        FOLDERS_OF_ENVIRONMENTS.stream()
            .flatMap(name -> host.variable(name).stream())
            .flatMap(value -> paths.splitList(value).stream())
            .flatMap(folder -> Stream.concat(Stream.of(folder), children(folder)));
    return search(Stream.of(named, folders, programs(), commonRoots()).flatMap(stream -> stream));
  }

  private Stream<String> homeRoots() {
    Stream<String> roots =
        Stream.of("~/", "~/opt/", "~/.local/", "~/.local/share/", "~/Applications/")
            .map(folder -> folder + NAMES);
    Stream<String> local =
        host.operatingSystem() == OperatingSystem.WINDOWS
            ? Stream.of("${LOCALAPPDATA}/" + NAMES, "${LOCALAPPDATA}/Continuum/" + NAMES)
            : Stream.of();
    return Stream.concat(roots, local).flatMap(patterns::expand);
  }

  private Stream<String> commonRoots() {
    Stream<String> folders =
        host.operatingSystem() == OperatingSystem.WINDOWS
            ? Stream.of("${ProgramData}/", "${ALLUSERSPROFILE}/", "${SystemDrive}/")
            : Stream.of(
                "/opt/", "/usr/share/", "/usr/local/", "/usr/", "/", "/opt/homebrew/", "/srv/");
    Stream<String> casks =
        host.operatingSystem() == OperatingSystem.MACOS
            ? Stream.of("{/opt/homebrew,/usr/local}/Caskroom/*/base")
            : Stream.of();
    return Stream.concat(folders.map(folder -> folder + NAMES), casks).flatMap(patterns::expand);
  }

  /// `bin/conda`, `condabin\conda.bat` and `Scripts\conda.exe` lie one folder below their root.
  private Stream<String> programs() {
    ProgramPath programs = new ProgramPath(host);
    Stream<String> onPath =
        Stream.of("conda", "mamba", "micromamba").flatMap(name -> programs.first(name).stream());
    Stream<String> named =
        Stream.of("CONDA_EXE", "MAMBA_EXE").flatMap(name -> host.variable(name).stream());
    return Stream.concat(onPath, named)
        .map(program -> files.realPath(program).orElse(program))
        .flatMap(program -> paths.parent(program).flatMap(paths::parent).stream());
  }

  /// Follows each folder into its `envs`, however deep; a folder is looked at once.
  private Stream<Candidate> search(Stream<String> folders) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>();
    folders.filter(paths::isAbsolute).forEach(open::add);
    Stream.Builder<Candidate> found = Stream.builder();
    while (!open.isEmpty() && !Thread.currentThread().isInterrupted()) {
      String folder = paths.normalize(open.remove());
      Optional<String> real = files.realPath(folder);
      if (real.isPresent() && seen.add(real.get())) {
        if (environments.isEnvironment(folder)) {
          environments.in(folder).forEach(found::add);
        }
        children(paths.join(folder, "envs")).forEach(open::add);
      }
    }
    return found.build();
  }

  private Stream<String> children(String folder) {
    return Reading.names(files, folder).stream().map(name -> paths.join(folder, name));
  }

  private Stream<String> lines(String file) {
    return Reading.text(files, file, LIST_LIMIT).stream().flatMap(String::lines).map(String::strip);
  }
}
