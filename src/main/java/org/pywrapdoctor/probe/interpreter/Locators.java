package org.pywrapdoctor.probe.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry.View;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.interpreter.Locator.Candidate;

/// All places where Pythons are looked for. A new place is one more line here or in
/// [WellKnownFolders].
final class Locators {
  private static final int LIST_LIMIT = 1 << 20;

  private final Host host;
  private final FileView files;
  private final PathStyle paths;
  private final ExecutableNames names;
  private final FolderPatterns patterns;

  Locators(Host host) {
    this.host = host;
    this.files = host.files();
    this.paths = files.paths();
    this.names = new ExecutableNames(files);
    this.patterns = new FolderPatterns(host);
  }

  /// The places, seen by a person in `folder`.
  List<Locator> all(String folder) {
    List<Locator> all = new ArrayList<>();
    all.add(place(folder, () -> inProject(folder)));
    new ProgramPath(host)
        .folders().stream()
            .filter(path -> !paths.name(path).equals("shims"))
            .forEach(
                path ->
                    all.add(place(path, () -> names.distinctIn(path).stream().map(Candidate::of))));
    WellKnownFolders.programs(host.operatingSystem())
        .forEach(pattern -> all.add(place(pattern, () -> programs(pattern))));
    WellKnownFolders.environments(host.operatingSystem())
        .forEach(pattern -> all.add(place(pattern, () -> environments(patterns.expand(pattern)))));
    String conda = paths.join(host.homeFolder(), ".conda", "environments.txt");
    all.add(place(conda, () -> environments(lines(conda))));
    if (host.operatingSystem() == OperatingSystem.WINDOWS) {
      all.add(place("the registry", this::registered));
    }
    return all;
  }

  private Stream<Candidate> programs(String pattern) {
    return patterns
        .expand(pattern)
        .flatMap(folder -> names.distinctIn(folder).stream())
        .map(Candidate::of);
  }

  private Stream<Candidate> environments(Stream<String> folders) {
    return folders.flatMap(folder -> names.of(folder).stream()).map(Candidate::of);
  }

  /// The environments that are the folder itself or lie directly in it.
  private Stream<Candidate> inProject(String folder) {
    Stream<String> inner =
        Stream.concat(
            Reading.names(files, folder).stream().map(name -> paths.join(folder, name)),
            patterns.expand(folder.replace('\\', '/') + "/.pixi/envs/*"));
    Optional<String> reason = Optional.of("It lies in the folder that you work in.");
    return Stream.concat(Stream.of(folder), inner)
        .filter(this::isEnvironment)
        .flatMap(environment -> names.of(environment).stream())
        .map(executable -> new Candidate(executable, reason));
  }

  private boolean isEnvironment(String folder) {
    return files.isFile(paths.join(folder, "pyvenv.cfg"))
        || files.isFolder(paths.join(folder, "conda-meta"));
  }

  private Stream<String> lines(String file) {
    return Reading.text(files, file, LIST_LIMIT).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(paths::isAbsolute);
  }

  /// PEP 514: `Software\Python\Company\Tag\InstallPath`, for this user and for all, in both views.
  private Stream<Candidate> registered() {
    return Stream.of("HKCU\\Software\\Python", "HKLM\\Software\\Python")
        .flatMap(root -> Stream.of(View.values()).flatMap(view -> registered(root, view)))
        .filter(files::isFile)
        .map(Candidate::of);
  }

  private Stream<String> registered(String root, View view) {
    return below(root, view)
        .flatMap(company -> below(company, view))
        .map(tag -> tag + "\\InstallPath")
        .flatMap(
            key ->
                host
                    .registry()
                    .value(key, "ExecutablePath", view)
                    .or(
                        () ->
                            host.registry()
                                .value(key, "", view)
                                .map(folder -> paths.join(folder, "python.exe")))
                    .stream());
  }

  private Stream<String> below(String key, View view) {
    return host.registry().keys(key, view).stream().map(name -> key + "\\" + name);
  }

  private static Locator place(String place, Supplier<Stream<Candidate>> candidates) {
    return new Locator() {
      @Override
      public String place() {
        return place;
      }

      @Override
      public Stream<Candidate> candidates() {
        return candidates.get();
      }
    };
  }
}
