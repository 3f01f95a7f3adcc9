package org.pywrapdoctor.host.live;

import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;

/// The signals that end a program by a fault of its own or from outside, by number. Java, like a
/// shell, reports them as exit code 128 + number; a program that exits with such a code by itself
/// is taken for signalled too, which for a shell script around a Python is the truth.
final class Signals {
  private static final int SIGNALLED = 128;

  private static final Map<Integer, String> COMMON =
      Map.of(
          4, "SIGILL", 5, "SIGTRAP", 6, "SIGABRT", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 15,
          "SIGTERM", 24, "SIGXCPU");
  private static final Map<Integer, String> LINUX = Map.of(7, "SIGBUS", 31, "SIGSYS");
  private static final Map<Integer, String> MACOS = Map.of(10, "SIGBUS", 12, "SIGSYS");

  private Signals() {}

  /// The signal behind an exit code as Java gives it.
  static Optional<String> of(int exitCode, OperatingSystem system) {
    int number = exitCode - SIGNALLED;
    Map<Integer, String> own =
        switch (system) {
          case LINUX -> LINUX;
          case MACOS -> MACOS;
          case WINDOWS -> Map.of();
        };
    return system == OperatingSystem.WINDOWS
        ? Optional.empty()
        : Optional.ofNullable(own.getOrDefault(number, COMMON.get(number)));
  }
}
