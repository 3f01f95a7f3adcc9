package org.pywrapdoctor.wizard.step.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.ExitStatus;
import org.pywrapdoctor.diagnosis.FaultStack;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// Puts into words how the real import went.
final class LaunchWords {
  private final Words words;

  LaunchWords(Words words) {
    this.words = words;
  }

  /// The attempt that does what the person does: where TensorFlow alone works, but not in the order
  /// of the person's script, that one.
  static Optional<Attempt> main(Launch launch) {
    Optional<Attempt> imported = launch.attempt(Purpose.IMPORT);
    return imported
        .filter(Attempt::worked)
        .flatMap(_ -> launch.attempt(Purpose.IMPORT_AFTER_SCRIPT))
        .filter(inOrder -> !inOrder.worked())
        .or(() -> imported)
        .or(() -> launch.attempts().stream().findFirst());
  }

  /// Whether everything that was tried went well.
  static boolean works(Attempt attempt) {
    return attempt.worked();
  }

  /// One sentence: what happened, and when.
  String headline(Attempt attempt) {
    String seconds = words.seconds(attempt.milliseconds());
    if (works(attempt)) {
      return words.text("import.headline.works", "seconds", seconds);
    }
    if (attempt.purpose() == Purpose.IMPORT_AFTER_SCRIPT && attempt.end() == Launch.End.EXITED) {
      return words.text("import.headline.order");
    }
    String failed = attempt.failedStage().map(Stage::name).orElse(Stage.IMPORT);
    return switch (attempt.end()) {
      case NOT_STARTED -> words.text("import.headline.not-started");
      case CANCELLED -> words.text("import.headline.cancelled");
      case TIMED_OUT -> words.text("import.headline.timed-out", "seconds", seconds);
      case EXITED ->
          switch (failed) {
            case Stage.COMPUTATION -> words.text("import.headline.computation-fails");
            case Stage.KERAS -> words.text("import.headline.keras-fails");
            default ->
                words.text(
                    ExitStatus.isSudden(attempt)
                        ? "import.headline.crashes"
                        : "import.headline.fails",
                    "seconds",
                    seconds);
          };
    };
  }

  /// How the process ended, with its exit code or signal translated.
  String end(Attempt attempt) {
    return switch (attempt.end()) {
      case NOT_STARTED -> words.text("import.end.not-started");
      case CANCELLED -> words.text("import.end.cancelled");
      case TIMED_OUT -> words.text("import.end.timed-out");
      case EXITED -> attempt.signal().map(this::signal).orElseGet(() -> exit(attempt));
    };
  }

  /// The error that was raised first, word for word; without one, what was printed last.
  List<String> firstError(Attempt attempt) {
    Optional<PythonError> first = attempt.failedStage().flatMap(Stage::firstError);
    return first
        .map(error -> (error.type() + ": " + error.message()).lines().toList())
        .orElseGet(() -> works(attempt) ? List.of() : attempt.lastLines());
  }

  /// What of the first error leads astray, word by word; empty text when nothing does.
  String correction(Attempt attempt) {
    boolean path =
        firstError(attempt).stream()
            .anyMatch(
                line -> line.contains("%PATH%") || line.contains("PATH environment variable"));
    return path && !isBefore38(attempt) ? words.text("import.misleads.path") : "";
  }

  /// Python 3.8 and newer no longer search PATH for what a native module needs.
  private static boolean isBefore38(Attempt attempt) {
    return attempt
        .python()
        .map(python -> python.facts().getOrDefault("version", ""))
        .filter(version -> version.matches("(?:2|3\\.[0-7])\\..*"))
        .isPresent();
  }

  /// Where Python was when it crashed; empty text when it did not, or nobody can tell.
  String crashedAt(Attempt attempt) {
    return FaultStack.of(attempt).stream()
        .findFirst()
        .map(frame -> words.text("import.crashed-at", "place", frame))
        .orElse("");
  }

  /// Whether it failed without a word.
  boolean isMute(Attempt attempt) {
    return !works(attempt) && firstError(attempt).isEmpty();
  }

  /// What was tried, in order, with how it went.
  List<Fact> tried(Launch launch) {
    List<Fact> rows = new ArrayList<>();
    for (Attempt attempt : launch.attempts()) {
      switch (attempt.purpose()) {
        case ANSWER ->
            rows.add(
                new Fact(words.text("import.tried.answer"), duration(attempt), judge(attempt)));
        case IMPORT -> attempt.stages().forEach(stage -> rows.add(stage(stage)));
        default -> {}
      }
    }
    return rows;
  }

  private Fact stage(Stage stage) {
    String subject =
        switch (stage.name()) {
          case Stage.IMPORT -> words.text("import.tried.import");
          case Stage.COMPUTATION -> words.text("import.tried.computation");
          case Stage.KERAS -> words.text("import.tried.keras");
          default -> stage.name();
        };
    boolean names = stage.succeeded() && stage.name().equals(Stage.IMPORT);
    String value =
        names
            ? words.text("shell.tensorflow", "version", stage.result())
            : stage.firstError().map(PythonError::type).orElse("");
    return new Fact(subject, value, judge(stage.succeeded()));
  }

  private Judged judge(Attempt attempt) {
    return judge(works(attempt));
  }

  private Judged judge(boolean works) {
    return works
        ? new Judged(State.FINE, words.text("state.works"))
        : new Judged(State.PROBLEM, words.text("state.fails"));
  }

  private String duration(Attempt attempt) {
    return words.text("import.took", "seconds", words.seconds(attempt.milliseconds()));
  }

  private String exit(Attempt attempt) {
    int code = attempt.exitCode().orElse(0);
    if (code == 0) {
      return words.text("import.end.well");
    }
    return ExitStatus.isSudden(attempt)
        ? words.text("import.end.status", "status", words.say(ExitStatus.of(attempt)))
        : words.text("import.end.exit-code", "code", String.valueOf(code));
  }

  private String signal(String signal) {
    return switch (signal) {
      case "SIGSEGV" -> words.text("import.end.segv");
      case "SIGBUS" -> words.text("import.end.bus");
      case "SIGILL" -> words.text("import.end.ill");
      case "SIGKILL" -> words.text("import.end.kill");
      case "SIGABRT" -> words.text("import.end.abort");
      default -> words.text("import.end.signal", "signal", signal);
    };
  }
}
