package org.pywrapdoctor.diagnosis;

import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.snapshot.Launch.Attempt;

/// How a process ended, in words.
public final class ExitStatus {

  /// Signals that end a program, by POSIX name.
  private static final Map<String, String> SIGNALS =
      Map.of(
          "SIGILL", "the processor does not know an instruction of it",
          "SIGABRT", "it gave up by itself",
          "SIGBUS", "a file that it uses is shorter than it should be",
          "SIGFPE", "an arithmetic fault",
          "SIGKILL", "it was ended from outside, often for lack of memory",
          "SIGSEGV", "it used memory that is not there",
          "SIGSYS", "the system does not allow something that it asked for",
          "SIGTRAP", "it stopped itself",
          "SIGTERM", "it was ended from outside");

  /// Windows status codes (Microsoft, "NTSTATUS Values").
  private static final Map<Integer, String> STATUSES =
      Map.ofEntries(
          Map.entry(0x8000_0003, "it stopped itself"),
          Map.entry(0xC000_0005, "it used memory that is not there"),
          Map.entry(0xC000_0006, "a file that it uses could not be read any more"),
          Map.entry(0xC000_0017, "there was too little memory"),
          Map.entry(0xC000_001D, "the processor does not know an instruction of it"),
          Map.entry(0xC000_0022, "it may not use a file that it needs"),
          Map.entry(0xC000_007B, "a library is made for another kind of computer or damaged"),
          Map.entry(0xC000_0094, "an arithmetic fault"),
          Map.entry(0xC000_0096, "the processor does not allow an instruction of it"),
          Map.entry(0xC000_00FD, "it called itself too deeply"),
          Map.entry(0xC000_0135, "a library was not found"),
          Map.entry(0xC000_0138, "a library lacks a function"),
          Map.entry(0xC000_0139, "a library lacks a function"),
          Map.entry(0xC000_013A, "it was ended from outside"),
          Map.entry(0xC000_0142, "a library could not be made ready"),
          Map.entry(0xC000_0374, "it damaged its own memory"),
          Map.entry(0xC000_0409, "it gave up by itself"),
          Map.entry(0xC000_0428, "the signature of a file is not accepted"),
          Map.entry(0xC06D_007E, "a library was not found when it was first used"),
          Map.entry(0xC06D_007F, "a library lacked a function when it was first used"),
          Map.entry(0xE06D_7363, "an error of C++ code that nobody handled"));

  /// Windows gives a process that was ended by an exception a status from here on, as signed
  /// numbers up to -1 (NTSTATUS, severity "error": the two highest bits are set).
  private static final int FIRST_ERROR = 0xC000_0000;

  private static final int BREAKPOINT = 0x8000_0003;

  private ExitStatus() {}

  /// Whether the process was ended by a fault or from outside, and not by Python.
  public static boolean isSudden(Attempt attempt) {
    return attempt.signal().isPresent()
        || attempt.exitCode().filter(ExitStatus::isSudden).isPresent();
  }

  private static boolean isSudden(int code) {
    return code == BREAKPOINT || (code < 0 && code >= FIRST_ERROR);
  }

  /// How a process ended, as a sentence.
  public static Message of(Attempt attempt) {
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
