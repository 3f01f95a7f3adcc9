package org.pywrapdoctor.probe.interpreter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// What kind of Python it is and which tool manages it, by its files and its place.
///
/// @param kind such as `venv`, `conda`, `pyenv`, `system`
/// @param manager such as `uv`
record Provenance(String kind, Optional<String> manager) {
  private static final int HISTORY = 4096;

  /// A place that tells who put a Python there.
  private record Mark(String part, String kind, Optional<String> manager) {}

  private static final List<Mark> INSTALLATIONS =
      List.of(
          managed("/.pyenv/", "pyenv"),
          managed("/pyenv-win/versions/", "pyenv"),
          managed("/uv/python/", "uv"),
          managed("/uv/data/python/", "uv"),
          managed("/.asdf/installs/python/", "asdf"),
          managed("/mise/installs/python/", "mise"),
          managed("/rtx/installs/python/", "mise"),
          managed("/.rye/py/", "rye"),
          managed("/hatch/pythons/", "hatch"),
          managed("/pdm/python/", "pdm"),
          managed("/nix/store/", "nix"),
          managed("/scoop/apps/", "scoop"),
          managed("/Cellar/py", "homebrew"),
          managed("/opt/homebrew/", "homebrew"),
          managed("/.linuxbrew/", "homebrew"),
          new Mark("/Library/Developer/CommandLineTools/", "xcode", Optional.empty()),
          new Mark("/Contents/Developer/", "xcode", Optional.empty()),
          new Mark("/Library/Frameworks/Python.framework/", "python.org", Optional.empty()),
          new Mark("/Library/Frameworks/PythonT.framework/", "python.org", Optional.empty()),
          new Mark("/WindowsApps/", "store", Optional.empty()),
          new Mark("/AppData/Local/Python/", "pymanager", Optional.empty()),
          new Mark("/Programs/Python/Python", "python.org", Optional.empty()),
          new Mark("/Program Files/Python", "python.org", Optional.empty()),
          new Mark("/Program Files (x86)/Python", "python.org", Optional.empty()),
          new Mark("/WPy64-", "winpython", Optional.empty()),
          new Mark("/WPy32-", "winpython", Optional.empty()),
          new Mark("/WinPython", "winpython", Optional.empty()));

  /// Files in an environment's folder, or beside it, that only one tool writes.
  private static final List<Mark> FILES =
      List.of(
          managed("pipx_metadata.json", "pipx"),
          managed("uv-receipt.toml", "uv tool"),
          managed("rye-venv.json", "rye"),
          managed(".tox-info.json", "tox"),
          managed("../.pdm-python", "pdm"),
          managed("../get_env_details", "virtualenvwrapper"));

  private static final List<Mark> ENVIRONMENTS =
      List.of(
          managed("/pypoetry/virtualenvs/", "poetry"),
          managed("/pypoetry/Cache/virtualenvs/", "poetry"),
          managed("/pypoetry/venv", "poetry"),
          managed("/hatch/env/", "hatch"),
          managed("/pdm/venvs/", "pdm"),
          managed("/pipx/venvs/", "pipx"),
          managed("/pipx/shared", "pipx"),
          managed("/uv/tools/", "uv tool"),
          managed("/.tox/", "tox"),
          managed("/.nox/", "nox"),
          managed("/.direnv/", "direnv"),
          managed("/.pyenv/versions/", "pyenv-virtualenv"),
          managed("/pyenv-win/versions/", "pyenv-virtualenv"));

  /// poetry names an environment after the project, a hash and the version.
  private static final Pattern POETRY = Pattern.compile(".+-[\\w-]{8}-py\\d\\.\\d+");

  /// pipenv names it after the project and a hash.
  private static final Pattern PIPENV = Pattern.compile(".+-[\\w-]{8}");

  /// Where virtualenvwrapper for Windows, which leaves no file of its own, makes environments.
  private static final Pattern WRAPPED_ON_WINDOWS =
      Pattern.compile("[A-Za-z]:/Users/[^/]+/Envs/[^/]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern CONDA_COMMAND =
      Pattern.compile("# cmd: \\S*?(micromamba|mamba|constructor|conda)\\b");

  private static final List<String> SYSTEM =
      List.of("/usr/bin", "/usr/local/bin", "/bin", "/usr/libexec");

  private static Mark managed(String part, String tool) {
    return new Mark(part, tool, Optional.of(tool));
  }

  /// The provenance of the Python with this prefix.
  static Provenance of(
      FileView files,
      OperatingSystem system,
      String executable,
      String prefix,
      Optional<PyvenvConfig> config) {
    if (config.isPresent()) {
      Optional<String> tool = config.get().tool();
      return new Provenance(
          tool.filter("virtualenv"::equals).orElse("venv"), maker(files, prefix).or(() -> tool));
    }
    if (OldVirtualenv.of(files, prefix).isPresent()) {
      return new Provenance("virtualenv", maker(files, prefix).or(() -> Optional.of("virtualenv")));
    }
    String conda = files.paths().join(prefix, "conda-meta");
    if (files.isFolder(conda)) {
      return new Provenance("conda", Optional.of(condaTool(files, conda)));
    }
    String place = slashed(prefix + "\n" + executable);
    return mark(INSTALLATIONS, place)
        .map(mark -> new Provenance(mark.kind(), mark.manager()))
        .orElseGet(() -> new Provenance(plainKind(files, system, executable), Optional.empty()));
  }

  /// The tool above the one that made the environment, as far as files and names tell it.
  private static Optional<String> maker(FileView files, String prefix) {
    PathStyle paths = files.paths();
    String name = paths.name(prefix);
    Stream<Optional<String>> signs =
        Stream.of(
            FILES.stream()
                .filter(mark -> files.isFile(paths.normalize(paths.join(prefix, mark.part()))))
                .findFirst()
                .flatMap(Mark::manager),
            mark(ENVIRONMENTS, slashed(prefix) + "/").flatMap(Mark::manager),
            Optional.of("virtualenvwrapper")
                .filter(_ -> WRAPPED_ON_WINDOWS.matcher(slashed(prefix)).matches()),
            Optional.of("poetry").filter(_ -> POETRY.matcher(name).matches()),
            Optional.of("pipenv")
                .filter(_ -> PIPENV.matcher(name).matches())
                .filter(_ -> files.isFile(paths.join(prefix, ".project"))));
    return signs.flatMap(Optional::stream).findFirst();
  }

  private static Optional<Mark> mark(List<Mark> marks, String place) {
    return marks.stream().filter(mark -> place.contains(mark.part())).findFirst();
  }

  private static String slashed(String place) {
    return place.replace('\\', '/');
  }

  /// `conda-meta/history` begins with the command that made the environment.
  private static String condaTool(FileView files, String meta) {
    if (files.isFile(files.paths().join(meta, "pixi"))) {
      return "pixi";
    }
    return Reading.text(files, files.paths().join(meta, "history"), HISTORY).stream()
        .flatMap(text -> CONDA_COMMAND.matcher(text).results())
        .map(found -> found.group(1))
        .filter(tool -> !tool.equals("constructor"))
        .findFirst()
        .orElse("conda");
  }

  private static String plainKind(FileView files, OperatingSystem system, String executable) {
    boolean isSystems =
        system != OperatingSystem.WINDOWS
            && files.paths().parent(executable).filter(SYSTEM::contains).isPresent();
    return isSystems ? "system" : "other";
  }
}
