package org.pywrapdoctor.probe.interpreter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;

/// What the `pyvenv.cfg` of an environment says (PEP 405; virtualenv and uv add keys of their own).
///
/// @param file where it lies
/// @param values by key in small letters; of a key that stands twice the first counts
record PyvenvConfig(String file, Map<String, String> values) {
  private static final String NAME = "pyvenv.cfg";
  private static final int LIMIT = 64 * 1024;

  /// The configuration that an executable started under this very path finds: one folder above it,
  /// else beside it.
  static Optional<PyvenvConfig> ofExecutable(FileView files, String executable) {
    Optional<String> beside = files.paths().parent(executable);
    Optional<String> above = beside.flatMap(files.paths()::parent);
    return Stream.of(above, beside)
        .flatMap(Optional::stream)
        .map(folder -> inFolder(files, folder))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// The configuration in a folder; empty when there is none or it cannot be read.
  static Optional<PyvenvConfig> inFolder(FileView files, String folder) {
    String file = files.paths().join(folder, NAME);
    return Reading.text(files, file, LIMIT).map(text -> parse(file, text));
  }

  private static PyvenvConfig parse(String file, String text) {
    Map<String, String> values = new HashMap<>();
    text.lines()
        .filter(line -> line.contains("="))
        .forEach(
            line -> {
              String key = line.substring(0, line.indexOf('=')).strip().toLowerCase(Locale.ROOT);
              values.putIfAbsent(key, line.substring(line.indexOf('=') + 1).strip());
            });
    return new PyvenvConfig(file, Map.copyOf(values));
  }

  /// The folder of the executable that the environment was made from.
  Optional<String> home() {
    return value("home");
  }

  /// The version of Python that the environment was made for.
  Optional<String> version() {
    return value("version").or(() -> value("version_info")).map(PyvenvConfig::withoutRelease);
  }

  /// The executable that the environment was made from, where the tool wrote it down.
  Optional<String> baseExecutable() {
    return value("base-executable").or(() -> value("executable"));
  }

  /// Whether the packages of the base are seen too. `site.py` takes a missing key for a yes.
  boolean systemSitePackages() {
    return value("include-system-site-packages").orElse("true").equalsIgnoreCase("true");
  }

  /// The tool that made it, when it left its name.
  Optional<String> tool() {
    return Stream.of("uv", "virtualenv").filter(values::containsKey).findFirst();
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }

  /// virtualenv writes `3.11.7.final.0`.
  private static String withoutRelease(String version) {
    int release = version.indexOf(".final");
    return release < 0 ? version : version.substring(0, release);
  }
}
