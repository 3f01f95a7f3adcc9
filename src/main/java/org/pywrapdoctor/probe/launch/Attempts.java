package org.pywrapdoctor.probe.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.ScriptImports;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.TensorFlowAnswer;

/// The children of one look, one after the other, within one time limit for all of them.
final class Attempts {
  private static final Duration TOO_LITTLE = Duration.ofSeconds(1);

  private final List<Attempt> made = new ArrayList<>();
  private final Child child;
  private final ChildProgram importing;
  private final Progress progress;
  private final long deadline;
  private Seen<TensorFlowAnswer> tensorflow = Seen.notLooked();
  private Optional<ScriptImports> script = Optional.empty();

  /// @param importing the program for whatever imports TensorFlow
  Attempts(Child child, ChildProgram importing, int seconds, Progress progress) {
    this.child = child;
    this.importing = importing;
    this.progress = progress;
    this.deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  /// Whether another child may be started: none after one that hangs or was cancelled.
  boolean mayGoOn() {
    return made.isEmpty()
        || (made.getLast().end() == End.EXITED && left().compareTo(TOO_LITTLE) > 0);
  }

  /// Starts a child, or nothing when there is no time left; `what` tells the person.
  Optional<Attempt> make(Errand errand, String what) {
    if (!mayGoOn()) {
      return Optional.empty();
    }
    progress.at(what, Progress.UNKNOWN);
    Child.Outcome outcome = child.run(program(errand.purpose()), errand, left(), this::tell);
    if (errand.purpose() == Purpose.IMPORT && importing == ChildProgram.IMPORT_AND_DEVICES) {
      tensorflow =
          outcome
              .tensorflow()
              .map(Seen::known)
              .orElseGet(() -> Seen.notKnown("TensorFlow did not come as far as its devices."));
    }
    script = script.or(outcome::imports);
    made.add(outcome.attempt());
    return Optional.of(outcome.attempt());
  }

  /// What the person's script imports, when a child has told.
  Optional<ScriptImports> script() {
    return script;
  }

  Launch made() {
    return new Launch(List.copyOf(made), tensorflow, script);
  }

  private ChildProgram program(Purpose purpose) {
    return switch (purpose) {
      case ANSWER -> ChildProgram.ANSWER;
      case NATIVE_ALONE -> ChildProgram.NATIVE;
      default -> importing;
    };
  }

  private Duration left() {
    return Duration.ofNanos(deadline - System.nanoTime());
  }

  private void tell(String stage) {
    switch (stage) {
      case Stage.IMPORT -> progress.at("Importing TensorFlow", Progress.UNKNOWN);
      case Stage.COMPUTATION -> progress.at("Trying a small computation", Progress.UNKNOWN);
      case Stage.DEVICES -> progress.at("Asking TensorFlow for its devices", Progress.UNKNOWN);
      case Stage.KERAS -> progress.at("Trying tf.keras", Progress.UNKNOWN);
      default -> {}
    }
  }
}
