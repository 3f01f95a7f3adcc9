package org.pywrapdoctor.requirement;

import java.util.HashMap;
import java.util.Map;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;

/// What the variables of an environment marker are worth for one CPython (PEP 508, "Environment
/// Markers").
public final class MarkerEnvironment {
  private final Map<String, String> values;

  private MarkerEnvironment(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /// CPython on a computer.
  ///
  /// @param python its version, such as `3.11.7`; the last part may be left out
  public static MarkerEnvironment of(
      OperatingSystem system, Architecture architecture, Version python) {
    Map<String, String> values = new HashMap<>();
    String full = python.release().size() > 2 ? python.toString() : python.majorMinor() + ".0";
    values.put("python_version", python.majorMinor());
    values.put("python_full_version", full);
    values.put("implementation_version", full);
    values.put("implementation_name", "cpython");
    values.put("platform_python_implementation", "CPython");
    values.put("platform_machine", machine(system, architecture));
    values.put("os_name", system == OperatingSystem.WINDOWS ? "nt" : "posix");
    values.put(
        "sys_platform",
        switch (system) {
          case WINDOWS -> "win32";
          case LINUX -> "linux";
          case MACOS -> "darwin";
        });
    values.put(
        "platform_system",
        switch (system) {
          case WINDOWS -> "Windows";
          case LINUX -> "Linux";
          case MACOS -> "Darwin";
        });
    return new MarkerEnvironment(values);
  }

  /// The same while an extra is installed (`extra == "and-cuda"`).
  public MarkerEnvironment withExtra(String extra) {
    Map<String, String> extended = new HashMap<>(values);
    extended.put("extra", DistributionNames.normalize(extra));
    return new MarkerEnvironment(extended);
  }

  /// The value of a variable; empty text when nothing is known of it, such as the kernel's release.
  String value(String variable) {
    return values.getOrDefault(variable, "");
  }

  /// `platform.machine()` as CPython answers there.
  private static String machine(OperatingSystem system, Architecture architecture) {
    return switch (architecture) {
      case X86_64 -> system == OperatingSystem.WINDOWS ? "AMD64" : "x86_64";
      case ARM64 ->
          switch (system) {
            case WINDOWS -> "ARM64";
            case LINUX -> "aarch64";
            case MACOS -> "arm64";
          };
      case X86 -> system == OperatingSystem.WINDOWS ? "x86" : "i686";
      case ARM -> "armv7l";
      case OTHER -> "";
    };
  }
}
