package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// Python comes from the Microsoft Store, and Windows does not find libraries for it. TensorFlow
/// usually works there, so this never is more than likely.
public final class StorePythonRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-221",
              "store-python",
              "This Python comes from the Microsoft Store",
              "Windows keeps programs of the Store apart: their folders are very long and"
                  + " redirected, and libraries on PATH are not found. TensorFlow meets several of"
                  + " these limits.")
          .on(OperatingSystem.WINDOWS)
          .explaining(Explains.IMPORT, Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Interpreter> python =
        snapshot.python().filter(_ -> snapshot.isOn(OperatingSystem.WINDOWS));
    if (python.isEmpty()) {
      return Outcome.notTested();
    }
    Optional<String> place = places(python.get()).filter(StorePythonRule::isOfStore).findFirst();
    if (place.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("other", "This Python does not come from the Microsoft Store"));
    }
    return Trial.of(snapshot).failure().filter(StorePythonRule::looksLikeIt).isPresent()
        ? Outcome.found(
            CAUSE
                .diagnosis(List.of(evidence(place.get())), List.of(cure()))
                .withCertainty(
                    Certainty.POSSIBLE,
                    CAUSE.message("decided", "Import TensorFlow with a Python from python.org")))
        : Outcome.notTested();
  }

  /// The Python itself, and the one that its environment was made from.
  private static Stream<String> places(Interpreter python) {
    return Stream.concat(
        Stream.of(python.installationPrefix(), python.path()),
        Stream.concat(python.realPath().stream(), python.base().stream()));
  }

  private static boolean isOfStore(String place) {
    return place.contains("\\WindowsApps\\") || place.contains("PythonSoftwareFoundation.Python.");
  }

  private static boolean looksLikeIt(Failure failure) {
    return failure.says("DLL load failed", "Could not find the DLL", "[WinError 126]")
        || (failure.part() == Explains.GPU && failure.printed("Could not load dynamic library"));
  }

  private static Evidence evidence(String place) {
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message("place", "This Python lies in a folder of the Microsoft Store"),
        place);
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("install", "Use Python from python.org"),
        List.of(
            CAUSE.message("install-step", "Install Python from python.org"),
            CAUSE.message(
                "environment", "Make a new environment with it and install TensorFlow there")),
        List.of("https://www.python.org/downloads/windows/"),
        false);
  }
}
