package org.pywrapdoctor.probe.interpreter;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;

/// What kind of Python it is and which tool manages it, by its files and its place.
///
/// @param kind such as `venv`, `conda`, `pyenv`, `system`
/// @param manager such as `uv`
record Provenance(String kind, Optional<String> manager) {

  /// A place that tells who put a Python there.
  private record Mark(String part, String kind, Optional<String> manager) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark("/.pyenv/", "pyenv", Optional.of("pyenv")),
          new Mark("/pyenv-win/versions/", "pyenv", Optional.of("pyenv")),
          new Mark("/uv/python/", "uv", Optional.of("uv")),
          new Mark("/.asdf/installs/python/", "asdf", Optional.of("asdf")),
          new Mark("/mise/installs/python/", "mise", Optional.of("mise")),
          new Mark("/.rye/py/", "rye", Optional.of("rye")),
          new Mark("/hatch/pythons/", "hatch", Optional.of("hatch")),
          new Mark("/nix/store/", "nix", Optional.of("nix")),
          new Mark("/scoop/apps/", "scoop", Optional.of("scoop")),
          new Mark("/Cellar/python", "homebrew", Optional.of("homebrew")),
          new Mark("/opt/homebrew/", "homebrew", Optional.of("homebrew")),
          new Mark("/.linuxbrew/", "homebrew", Optional.of("homebrew")),
          new Mark("/Library/Developer/CommandLineTools/", "xcode", Optional.empty()),
          new Mark("/Xcode.app/", "xcode", Optional.empty()),
          new Mark("/Library/Frameworks/Python.framework/", "python.org", Optional.empty()),
          new Mark("/WindowsApps/", "store", Optional.empty()),
          new Mark("/Programs/Python/Python", "python.org", Optional.empty()),
          new Mark("/Program Files/Python", "python.org", Optional.empty()),
          new Mark("/Program Files (x86)/Python", "python.org", Optional.empty()));

  private static final List<String> SYSTEM =
      List.of("/usr/bin", "/usr/local/bin", "/bin", "/usr/libexec");

  /// The provenance of the Python with this prefix.
  static Provenance of(
      FileView files,
      OperatingSystem system,
      String executable,
      String prefix,
      Optional<PyvenvConfig> config) {
    if (config.isPresent()) {
      Optional<String> tool = config.get().tool();
      return new Provenance(tool.filter("virtualenv"::equals).orElse("venv"), tool);
    }
    String conda = files.paths().join(prefix, "conda-meta");
    if (files.isFolder(conda)) {
      boolean pixi = files.isFile(files.paths().join(conda, "pixi"));
      return new Provenance("conda", Optional.of(pixi ? "pixi" : "conda"));
    }
    String place = (prefix + "\n" + executable).replace('\\', '/');
    return MARKS.stream()
        .filter(mark -> place.contains(mark.part()))
        .findFirst()
        .map(mark -> new Provenance(mark.kind(), mark.manager()))
        .orElseGet(() -> new Provenance(plainKind(files, system, executable), Optional.empty()));
  }

  private static String plainKind(FileView files, OperatingSystem system, String executable) {
    boolean isSystems =
        system != OperatingSystem.WINDOWS
            && files.paths().parent(executable).filter(SYSTEM::contains).isPresent();
    return isSystems ? "system" : "other";
  }
}
