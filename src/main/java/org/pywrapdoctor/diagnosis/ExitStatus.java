package org.pywrapdoctor.diagnosis;

import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.snapshot.Launch.Attempt;

/// How a process ended, in words.
final class ExitStatus {

  /// Signals that end a program, by POSIX name.
  private static final Map<String, String> SIGNALS =
      Map.of(
          "SIGILL", "the processor does not know an instruction of it",
          "SIGABRT", "it gave up by itself",
          "SIGBUS", "a file that it uses is shorter than it should be",
          "SIGFPE", "an arithmetic fault",
          "SIGKILL", "it was ended from outside, often for lack of memory",
          "SIGSEGV", "it used memory that is not there",
          "SIGTERM", "it was ended from outside");

  /// Windows status codes (Microsoft, "NTSTATUS Values").
  private static final Map<Integer, String> STATUSES =
      Map.of(
          0xC000_0005, "it used memory that is not there",
          0xC000_001D, "the processor does not know an instruction of it",
          0xC000_0135, "a library was not found",
          0xC000_0142, "a library could not be made ready",
          0xC000_0409, "it gave up by itself");

  private ExitStatus() {}

  static Message of(Attempt attempt) {
    return switch (attempt.end()) {
      case TIMED_OUT -> Message.of("exit.timed-out", "It did not end within the time limit");
      case NOT_STARTED -> Message.of("exit.not-started", "The system could not start it");
      case CANCELLED -> Message.of("exit.cancelled", "It was cancelled");
      case EXITED ->
          attempt
              .signal()
              .map(ExitStatus::ofSignal)
              .or(() -> attempt.exitCode().map(ExitStatus::ofCode))
              .orElseGet(() -> Message.of("exit.unknown", "It ended"));
    };
  }

  private static Message ofSignal(String name) {
    return Optional.ofNullable(SIGNALS.get(name))
        .map(
            meaning ->
                Message.of(
                    "exit.signal." + name, "Ended by signal {signal}: " + meaning, "signal", name))
        .orElseGet(() -> Message.of("exit.signal", "Ended by signal {signal}", "signal", name));
  }

  private static Message ofCode(int code) {
    String number = String.valueOf(code);
    String hexadecimal = "0x%08X".formatted(code);
    return Optional.ofNullable(STATUSES.get(code))
        .map(
            meaning ->
                Message.of(
                    "exit.status." + hexadecimal,
                    "Exit code {code} ({hexadecimal}): " + meaning,
                    "code",
                    number,
                    "hexadecimal",
                    hexadecimal))
        .orElseGet(() -> Message.of("exit.code", "Exit code {code}", "code", number));
  }
}
