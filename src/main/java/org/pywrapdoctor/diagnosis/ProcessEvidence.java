package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence.Kind;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.Stage;

/// What a failed child process leaves as proof: what it was doing, how it ended, its first
/// exception, its last lines.
final class ProcessEvidence {
  private static final int MOST_LINES = 12;
  private static final int MOST_CHARACTERS = 1200;
  private static final int MOST_LOADER_ERRORS = 5;

  private ProcessEvidence() {}

  static List<Evidence> of(Failure failure, Reruns reruns) {
    String command = command(failure.attempt());
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Kind.PROCESS, task(failure), command));
    if (failure.stage().isEmpty() && failure.part() == Explains.GPU) {
      return evidence;
    }
    evidence.add(new Evidence(Kind.PROCESS, ExitStatus.of(failure.attempt()), command));
    failure.firstError().ifPresent(error -> evidence.add(exception(error, command)));
    failure
        .faultAt()
        .map(
            frame ->
                new Evidence(
                    Kind.LOG, Message.of("process.fault-at", "It was here when it ended"), frame))
        .ifPresent(evidence::add);
    evidence.addAll(ofReruns(failure, reruns));
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

  /// What the loader itself says, and whether the fault is native at all.
  private static List<Evidence> ofReruns(Failure failure, Reruns reruns) {
    List<Evidence> evidence = new ArrayList<>();
    reruns.loaderErrors().stream()
        .limit(MOST_LOADER_ERRORS)
        .map(error -> new Evidence(Kind.LIBRARY, WindowsError.of(error.number()), error.file()))
        .forEach(evidence::add);
    if (failure.part() == Explains.IMPORT) {
      reruns
          .made(Purpose.NATIVE_ALONE)
          .map(alone -> new Evidence(Kind.PROCESS, nativeAlone(alone), command(alone)))
          .ifPresent(evidence::add);
    }
    return evidence;
  }

  private static Message nativeAlone(Attempt alone) {
    return alone.worked()
        ? Message.of(
            "process.native-works",
            "Its native module alone loads, so the fault lies in Python code")
        : Message.of("process.native-fails", "Its native module alone does not load either");
  }

  private static String command(Attempt attempt) {
    return String.join(" ", attempt.command());
  }

  /// What the process could not do.
  static Message task(Failure failure) {
    if (failure.stage().isEmpty()) {
      return switch (failure.part()) {
        case INTERPRETER -> Message.of("process.answer", "Python was started and does not answer");
        case MODEL -> Message.of("process.model", "Loading the model fails");
        case GPU -> Message.of("process.no-card", "TensorFlow works, but lists no graphics card");
        default -> Message.of("process.import", "Importing TensorFlow fails");
      };
    }
    return switch (failure.stage().get().name()) {
      case Stage.IMPORT -> Message.of("process.import", "Importing TensorFlow fails");
      case Stage.COMPUTATION -> Message.of("process.computation", "A small computation fails");
      case Stage.KERAS -> Message.of("process.keras", "Using tf.keras fails");
      case Stage.MODEL, Stage.MODEL_PLAIN -> Message.of("process.model", "Loading the model fails");
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
