package org.pywrapdoctor.knowledge;

import java.util.Locale;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;

/// The names that the data files use for system and architecture, such as `linux_aarch64`.
final class PlatformKey {

  private PlatformKey() {}

  static String of(OperatingSystem system, Architecture architecture) {
    String machine =
        switch (architecture) {
          case X86_64 -> system == OperatingSystem.WINDOWS ? "amd64" : "x86_64";
          case ARM64 -> system == OperatingSystem.LINUX ? "aarch64" : "arm64";
          case X86, ARM, OTHER -> architecture.id();
        };
    return system.name().toLowerCase(Locale.ROOT) + "_" + machine;
  }

  static OperatingSystem system(String key) {
    return OperatingSystem.valueOf(key.substring(0, key.indexOf('_')).toUpperCase(Locale.ROOT));
  }

  static Architecture architecture(String key) {
    return Architecture.of(key.substring(key.indexOf('_') + 1));
  }

  /// In words for a person, such as `Windows on arm64` or `macOS on Intel (x86_64)`.
  static String describe(OperatingSystem system, Architecture architecture) {
    return system.displayName() + " (" + architecture.id() + ")";
  }
}
