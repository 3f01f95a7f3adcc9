package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// Python 3.6.0 lacks functions that protobuf's native module for 3.6 uses (tensorflow#21967).
public final class PythonPatchRule implements Rule {
  private static final String TOO_OLD = "3.6.0";
  private static final int PROCEDURE_NOT_FOUND = 127;

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-114",
              "python-patch-too-old",
              "This patch release of Python is too old",
              "Packages built for a later patch release of the same Python use functions that this"
                  + " one does not have yet.")
          .on(OperatingSystem.WINDOWS);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Interpreter> python =
        snapshot.python().filter(_ -> snapshot.isOn(OperatingSystem.WINDOWS));
    if (python.flatMap(Interpreter::version).isEmpty()) {
      return Outcome.notTested();
    }
    if (!python.flatMap(Interpreter::version).get().equals(TOO_OLD)) {
      return Outcome.ruledOut(CAUSE.message("newer", "This Python is newer than 3.6.0"));
    }
    Trial trial = Trial.of(snapshot);
    return trial.failure().filter(failure -> stopsInProtobuf(failure, trial)).isPresent()
        ? Outcome.found(
            CAUSE
                .diagnosis(List.of(evidence(python.get())), List.of(cure()))
                .withCertainty(
                    Certainty.LIKELY,
                    CAUSE.message("decided", "Import TensorFlow with Python 3.6.8")))
        : Outcome.notTested();
  }

  private static boolean stopsInProtobuf(Failure failure, Trial trial) {
    boolean lacksFunction =
        failure.says("specified procedure could not be found")
            || trial.reruns().windowsError().filter(n -> n == PROCEDURE_NOT_FOUND).isPresent();
    return lacksFunction
        && failure.files().stream()
            .map(file -> file.replace('\\', '/'))
            .anyMatch(file -> file.contains("/google/protobuf/"));
  }

  private static Evidence evidence(Interpreter python) {
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message(
            "old", "This is Python 3.6.0, and a function is missing that protobuf asks for"),
        python.path());
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("update", "Update Python to the last patch release"),
        List.of(
            CAUSE.message("update-step", "Install Python 3.6.8 in place of 3.6.0"),
            CAUSE.message("protobuf-step", "Or install protobuf 3.6.0")),
        List.of("https://www.python.org/downloads/"),
        false);
  }
}
