package org.pywrapdoctor.remedy;

import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// Where a new environment goes: beside the old one; for an installation outside any environment
/// under the person's data folder, and where that is not known into the working folder.
final class EnvironmentFolder {
  static final String NAME = "tensorflow-env";

  private EnvironmentFolder() {}

  static String of(Snapshot snapshot, OperatingSystem system) {
    PathStyle paths = system.paths();
    Optional<Interpreter> python =
        snapshot.interpreter().ifKnown().map(SelectedInterpreter::interpreter);
    Optional<String> oldEnvironment =
        python.filter(p -> p.base().isPresent()).map(Interpreter::prefix);
    String folder =
        oldEnvironment
            .flatMap(paths::parent)
            .or(() -> dataFolder(snapshot, system))
            .orElse(snapshot.request().directory());
    String name =
        oldEnvironment.filter(old -> paths.name(old).equals(NAME)).isPresent() ? NAME + "-2" : NAME;
    return paths.join(folder, name);
  }

  /// The Python inside an environment.
  static String python(String environment, OperatingSystem system) {
    return system == OperatingSystem.WINDOWS
        ? system.paths().join(environment, "Scripts", "python.exe")
        : system.paths().join(environment, "bin", "python");
  }

  private static Optional<String> dataFolder(Snapshot snapshot, OperatingSystem system) {
    PathStyle paths = system.paths();
    Optional<String> base =
        switch (system) {
          case WINDOWS -> snapshot.variable("LOCALAPPDATA");
          case MACOS ->
              snapshot
                  .variable("HOME")
                  .map(home -> paths.join(home, "Library", "Application Support"));
          case LINUX ->
              snapshot
                  .variable("XDG_DATA_HOME")
                  .or(() -> snapshot.variable("HOME").map(h -> paths.join(h, ".local", "share")));
        };
    return base.filter(paths::isAbsolute).map(folder -> paths.join(folder, "pywrap-doctor"));
  }
}
