package org.pywrapdoctor.remedy;

import java.util.Optional;
import java.util.function.Function;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// The folder of our own in the person's local application data: Windows' known folder, Apple's
/// Application Support, and the XDG Base Directory Specification.
public final class DataFolder {

  private DataFolder() {}

  /// Empty when the variables do not name an absolute path.
  ///
  /// @param variable gives the value of a variable
  public static Optional<String> of(
      OperatingSystem system, Function<String, Optional<String>> variable) {
    PathStyle paths = system.paths();
    Optional<String> home = variable.apply("HOME");
    Optional<String> base =
        switch (system) {
          case WINDOWS -> variable.apply("LOCALAPPDATA");
          case MACOS -> home.map(folder -> paths.join(folder, "Library", "Application Support"));
          case LINUX ->
              variable
                  .apply("XDG_DATA_HOME")
                  .filter(paths::isAbsolute)
                  .or(() -> home.map(folder -> paths.join(folder, ".local", "share")));
        };
    return base.filter(paths::isAbsolute).map(folder -> paths.join(folder, "pywrap-doctor"));
  }
}
