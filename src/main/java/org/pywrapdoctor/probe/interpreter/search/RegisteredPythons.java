package org.pywrapdoctor.probe.interpreter.search;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.host.Registry.View;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;

/// What installers wrote into the Windows registry: `Software\Python\Company\Tag\InstallPath`, for
/// this user and for all, in the 64-bit and the 32-bit view (PEP 514). What the `py` launcher
/// lists comes from there.
final class RegisteredPythons {
  /// What the companies install (their own documentation).
  private static final Map<String, String> KINDS =
      Map.of(
          "pythoncore", "python.org",
          "pymanager", "pymanager",
          "astral", "uv",
          "continuumanalytics", "conda",
          "anaconda", "conda",
          "winpython", "winpython");

  private final Registry registry;
  private final FileView files;
  private final PathStyle paths;

  RegisteredPythons(Host host) {
    this.registry = host.registry();
    this.files = host.files();
    this.paths = files.paths();
  }

  /// Those whose program is still there.
  Stream<Candidate> candidates() {
    return Stream.of("HKCU\\Software\\Python", "HKLM\\Software\\Python")
        .flatMap(root -> Stream.of(View.values()).flatMap(view -> below(root, view)));
  }

  /// `PyLauncher` is the launcher's own key.
  private Stream<Candidate> below(String root, View view) {
    return registry.keys(root, view).stream()
        .filter(company -> !company.equalsIgnoreCase("PyLauncher"))
        .flatMap(company -> below(root, company, view));
  }

  private Stream<Candidate> below(String root, String company, View view) {
    Optional<String> kind =
        Optional.ofNullable(KINDS.get(company.toLowerCase(java.util.Locale.ROOT)));
    return registry.keys(root + "\\" + company, view).stream()
        .map(tag -> root + "\\" + company + "\\" + tag + "\\InstallPath")
        .flatMap(key -> executable(key, view).stream())
        .filter(files::isFile)
        .map(Candidate::of)
        .map(candidate -> kind.map(candidate::ofKind).orElse(candidate));
  }

  private Optional<String> executable(String key, View view) {
    return registry
        .value(key, "ExecutablePath", view)
        .filter(paths::isAbsolute)
        .or(
            () ->
                registry
                    .value(key, "", view)
                    .filter(paths::isAbsolute)
                    .map(folder -> paths.join(folder, "python.exe")));
  }
}
