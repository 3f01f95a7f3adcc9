package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence.Kind;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.Stage;

/// What a failed child process leaves as proof: what it was doing, how it ended, its first
/// exception, its last lines.
final class ProcessEvidence {
  private static final int MOST_LINES = 12;
  private static final int MOST_CHARACTERS = 1200;

  private ProcessEvidence() {}

  static List<Evidence> of(Failure failure) {
    String command = String.join(" ", failure.attempt().command());
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Kind.PROCESS, task(failure), command));
    if (failure.stage().isEmpty() && failure.part() == Explains.GPU) {
      return evidence;
    }
    evidence.add(new Evidence(Kind.PROCESS, ExitStatus.of(failure.attempt()), command));
    failure.firstError().ifPresent(error -> evidence.add(exception(error, command)));
    List<String> lines = lastLines(failure);
    if (!lines.isEmpty()) {
      Message text =
          Message.of(
              "process.last-lines",
              "Its last lines: {lines}",
              "lines",
              shortened(String.join("\n", lines)));
      evidence.add(new Evidence(Kind.LOG, text, command));
    }
    return evidence;
  }

  /// What the process could not do.
  static Message task(Failure failure) {
    if (failure.stage().isEmpty()) {
      return switch (failure.part()) {
        case INTERPRETER -> Message.of("process.answer", "Python was started and does not answer");
        case GPU -> Message.of("process.no-card", "TensorFlow works, but lists no graphics card");
        default -> Message.of("process.import", "Importing TensorFlow fails");
      };
    }
    return switch (failure.stage().get().name()) {
      case Stage.IMPORT -> Message.of("process.import", "Importing TensorFlow fails");
      case Stage.COMPUTATION -> Message.of("process.computation", "A small computation fails");
      case Stage.KERAS -> Message.of("process.keras", "Using tf.keras fails");
      default -> Message.of("process.devices", "Listing the devices fails");
    };
  }

  /// The last printed lines, as many as are worth reading.
  static List<String> lastLines(Failure failure) {
    List<String> lines = failure.attempt().lastLines();
    return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
  }

  private static Evidence exception(PythonError error, String command) {
    String where = error.frames().isEmpty() ? command : error.frames().getLast();
    Message what =
        Message.of(
            "process.first-error",
            "First error: {type}: {message}",
            "type",
            error.type(),
            "message",
            shortened(error.message()));
    return new Evidence(Kind.LOG, what, where);
  }

  /// Keeps the end, where the reason stands.
  private static String shortened(String text) {
    return text.length() <= MOST_CHARACTERS
        ? text
        : "…" + text.substring(text.length() - MOST_CHARACTERS);
  }
}
