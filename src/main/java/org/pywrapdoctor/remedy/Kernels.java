package org.pywrapdoctor.remedy;

import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Snapshot;

/// Where Jupyter looks for a person's kernels: "Jupyter's Common Directories and File Locations",
/// "Data files".
final class Kernels {
  /// What an environment needs to run notebooks.
  static final String PACKAGE = "ipykernel";

  private Kernels() {}

  /// The folder for the kernel of an environment; empty when the computer does not say where.
  static Optional<String> folder(Snapshot snapshot, OperatingSystem system, String environment) {
    PathStyle paths = system.paths();
    Optional<String> home = snapshot.variable("HOME");
    Optional<String> usual =
        switch (system) {
          case WINDOWS -> snapshot.variable("APPDATA").map(folder -> paths.join(folder, "jupyter"));
          case MACOS -> home.map(folder -> paths.join(folder, "Library", "Jupyter"));
          case LINUX ->
              snapshot
                  .variable("XDG_DATA_HOME")
                  .or(() -> home.map(folder -> paths.join(folder, ".local", "share")))
                  .map(folder -> paths.join(folder, "jupyter"));
        };
    String name =
        "pywrap-doctor-"
            + paths.name(environment).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    return snapshot
        .variable("JUPYTER_DATA_DIR")
        .or(() -> usual)
        .filter(paths::isAbsolute)
        .map(folder -> paths.join(folder, "kernels", name));
  }
}
