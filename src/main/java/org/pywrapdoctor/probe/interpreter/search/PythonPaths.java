package org.pywrapdoctor.probe.interpreter.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.interpreter.ExecutableNames;

/// Paths of Pythons as people and tools write them into settings.
final class PythonPaths {
  private static final Pattern WINDOWLESS =
      Pattern.compile("pythonw(\\d(\\.\\d+)?)?\\.exe$", Pattern.CASE_INSENSITIVE);

  private final FileView files;
  private final PathStyle paths;
  private final ExecutableNames names;
  private final Host host;
  private final String home;

  PythonPaths(Host host, String home) {
    this.host = host;
    this.home = home;
    this.files = host.files();
    this.paths = files.paths();
    this.names = new ExecutableNames(files);
  }

  /// Whether a path ends with the name of a Python.
  static boolean isNamedPython(FileView files, String path) {
    return new ExecutableNames(files).isPython(files.paths().name(path));
  }

  /// The executable that a setting means; empty when it is none of this computer.
  ///
  /// @param value with the variables of VS Code and PyCharm, an executable or an environment's
  ///     folder
  /// @param folder that a relative value is meant from
  Optional<String> executable(String value, String folder) {
    String plain =
        WINDOWLESS
            .matcher(
                value
                    .replace("${workspaceFolder}", folder)
                    .replace("${workspaceRoot}", folder)
                    .replace("$PROJECT_DIR$", folder)
                    .replace("${userHome}", home)
                    .replace("${env:HOME}", home)
                    .replace("${env:USERPROFILE}", home)
                    .replace("$USER_HOME$", home)
                    .replaceFirst(
                        "^~(?=[/\\\\]|$)", java.util.regex.Matcher.quoteReplacement(home)))
            .replaceFirst("python$1.exe");
    if (plain.isBlank() || plain.contains("$")) {
      return Optional.empty();
    }
    boolean isName = !plain.contains("/") && !plain.contains(String.valueOf(paths.separator()));
    if (isName) {
      return Optional.empty();
    }
    String path = paths.normalize(paths.join(paths.join(host.workingFolder(), folder), plain));
    if (files.isFolder(path)) {
      return names.of(path);
    }
    return Optional.of(path).filter(known -> names.isPython(paths.name(known)));
  }
}
