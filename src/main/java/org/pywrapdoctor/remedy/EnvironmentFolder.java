package org.pywrapdoctor.remedy;

import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// Where a new environment goes: beside the old one; for an installation outside any environment
/// under the person's data folder, and where that is not known into the working folder.
public final class EnvironmentFolder {
  static final String NAME = "tensorflow-env";

  private EnvironmentFolder() {}

  static String of(Snapshot snapshot, OperatingSystem system) {
    PathStyle paths = system.paths();
    Optional<Interpreter> python = snapshot.python();
    Optional<String> oldEnvironment =
        python.filter(p -> p.base().isPresent()).map(Interpreter::prefix);
    String folder =
        oldEnvironment
            .flatMap(paths::parent)
            .or(() -> DataFolder.of(system, snapshot::variable))
            .orElse(snapshot.request().directory());
    String name =
        oldEnvironment.filter(old -> paths.name(old).equals(NAME)).isPresent() ? NAME + "-2" : NAME;
    return paths.join(folder, name);
  }

  /// The Python inside an environment; conda puts it beside `Scripts` on Windows.
  public static String python(String environment, OperatingSystem system, Tool tool) {
    if (system == OperatingSystem.WINDOWS && tool == Tool.CONDA) {
      return system.paths().join(environment, "python.exe");
    }
    return system == OperatingSystem.WINDOWS
        ? system.paths().join(environment, "Scripts", "python.exe")
        : system.paths().join(environment, "bin", "python");
  }
}
