package org.pywrapdoctor.probe.interpreter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// Follows the shims of pyenv, scripts that start the chosen version (pyenv documentation,
/// "Understanding Python version selection").
final class PyenvShims {
  private static final int LIMIT = 4096;
  private final Host host;
  private final FileView files;
  private final PathStyle paths;

  PyenvShims(Host host) {
    this.host = host;
    this.files = host.files();
    this.paths = files.paths();
  }

  /// The program that a shim would start for a person in `folder`; empty when it is no shim or no
  /// version is chosen there that has such a program.
  Optional<String> target(String shim, String folder) {
    return root(shim).stream()
        .flatMap(
            root -> chosen(root, folder).map(version -> program(root, version, paths.name(shim))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Whether a shim hands on to the next program of its name on PATH, since no version is chosen or
  /// the system's own is.
  boolean handsOn(String shim, String folder) {
    return root(shim).filter(root -> chosen(root, folder).allMatch("system"::equals)).isPresent();
  }

  /// A shim lies in `shims` beside `versions`.
  private Optional<String> root(String program) {
    return paths
        .parent(program)
        .filter(folder -> paths.name(folder).equals("shims"))
        .flatMap(paths::parent)
        .filter(root -> files.isFolder(paths.join(root, "versions")));
  }

  private Stream<String> chosen(String root, String folder) {
    return host.variable("PYENV_VERSION")
        .filter(value -> !value.isBlank())
        .map(value -> Arrays.stream(value.split(":")))
        .or(() -> versionFile(folder).map(PyenvShims::words))
        .or(() -> text(paths.join(root, "version")).map(PyenvShims::words))
        .orElseGet(Stream::of);
  }

  /// The nearest `.python-version`, upwards.
  private Optional<String> versionFile(String folder) {
    return Stream.iterate(
            Optional.of(folder), Optional::isPresent, place -> place.flatMap(paths::parent))
        .flatMap(Optional::stream)
        .flatMap(place -> text(paths.join(place, ".python-version")).stream())
        .findFirst();
  }

  private Optional<String> text(String file) {
    return Reading.text(files, file, LIMIT).filter(text -> !text.isBlank());
  }

  private static Stream<String> words(String text) {
    return text.lines()
        .map(line -> line.replaceAll("#.*", ""))
        .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
        .filter(word -> !word.isEmpty());
  }

  /// pyenv-win keeps `python.exe` in the version's folder itself and the other programs in
  /// `Scripts`; its shims are scripts, such as `python.bat`.
  private Stream<String> places(String version, String shim) {
    if (paths == PathStyle.POSIX) {
      return Stream.of(paths.join(version, "bin", shim));
    }
    String program = shim.replaceFirst("(?i)\\.(bat|cmd|exe)$", "") + ".exe";
    return Stream.of(paths.join(version, program), paths.join(version, "Scripts", program));
  }

  private static String numbers(String version) {
    return Arrays.stream(version.split("\\.")).map("%9s"::formatted).toList().toString();
  }

  /// A prefix of a version stands for the newest one that begins with it.
  private Optional<String> program(String root, String version, String name) {
    String versions = paths.join(root, "versions");
    List<String> installed = Reading.names(files, versions);
    Stream<String> newest =
        installed.stream()
            .filter(candidate -> candidate.startsWith(version + "."))
            .max(Comparator.comparing(PyenvShims::numbers))
            .stream();
    return Stream.concat(installed.stream().filter(version::equals), newest)
        .flatMap(folder -> places(paths.join(versions, folder), name))
        .filter(files::isExecutable)
        .findFirst();
  }
}
