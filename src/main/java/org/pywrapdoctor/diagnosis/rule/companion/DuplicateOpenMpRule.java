package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Surroundings;
import org.pywrapdoctor.snapshot.Snapshot;

/// Two copies of the OpenMP runtime are loaded into one process, which the second one refuses.
public final class DuplicateOpenMpRule implements Rule {

  private static final String REFUSAL = "OMP: Error #15";

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-312",
              "duplicate-openmp-runtime",
              "Two packages bring the same runtime library",
              "Libraries that compute on several processor cores share a runtime called OpenMP, of"
                  + " which a program may load only one. Two packages here bring one each, and the"
                  + " second one ends the program.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<List<String>> copies =
        snapshot
            .nativeLibraries()
            .ifKnown()
            .flatMap(NativeLibraries::surroundings)
            .map(Surroundings::openMp);
    Optional<Failure> failure = Trial.of(snapshot).failure();
    if (failure.filter(seen -> seen.printed(REFUSAL) || seen.says(REFUSAL)).isPresent()) {
      return Outcome.found(diagnosis(snapshot, knowledge, copies.orElse(List.of())));
    }
    if (copies.isEmpty()) {
      return Outcome.notTested();
    }
    boolean aborted =
        failure.flatMap(seen -> seen.attempt().signal()).filter("SIGABRT"::equals).isPresent();
    if (copies.get().size() > 1 && aborted) {
      return Outcome.found(
          diagnosis(snapshot, knowledge, copies.get())
              .withCertainty(
                  Certainty.POSSIBLE,
                  CAUSE.message(
                      "test", "Import TensorFlow in a new environment without other packages")));
    }
    return Outcome.ruledOut(
        copies.get().size() > 1
            ? CAUSE.message("quiet", "Several copies are here, and none of them complains")
            : CAUSE.message("one", "There are not two copies of the OpenMP runtime"));
  }

  private static Diagnosis diagnosis(Snapshot snapshot, Knowledge knowledge, List<String> copies) {
    List<Evidence> evidence = new ArrayList<>();
    copies.forEach(
        path ->
            evidence.add(
                new Evidence(
                    Evidence.Kind.LIBRARY,
                    CAUSE.message("copy", "A copy of the OpenMP runtime lies here"),
                    path)));
    if (evidence.isEmpty()) {
      evidence.add(
          new Evidence(
              Evidence.Kind.LOG,
              CAUSE.message("refusal", "The second copy says so itself"),
              REFUSAL));
    }
    List<Cure> cures = new ArrayList<>();
    TensorFlow.in(snapshot, knowledge).map(Cures::newEnvironment).ifPresent(cures::add);
    cures.add(
        new Cure.ByHand(
            CAUSE.message("one-copy", "Keep one of the packages"),
            List.of(
                CAUSE.message(
                    "one-copy-step",
                    "Uninstall the package whose copy you do not need, or use each in an environment"
                        + " of its own; the variable KMP_DUPLICATE_LIB_OK is no cure, since results"
                        + " may then be wrong")),
            List.of(),
            false));
    return CAUSE.diagnosis(evidence, cures);
  }
}
