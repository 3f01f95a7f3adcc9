package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Snapshot;

/// No TensorFlow in the chosen Python, nor in any other that was found.
public final class TensorFlowNotInstalledRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-204",
          "tensorflow-not-installed",
          "TensorFlow is not installed in this Python",
          "Each Python has its own packages. In the folders of this one there is no TensorFlow, so"
              + " there is nothing to import.");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    if (TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::distribution).isPresent()) {
      Distribution there =
          TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::distribution).get();
      return Outcome.ruledOut(
          CAUSE.message(
              "there",
              "{package} {version} is installed",
              Map.of("package", there.name(), "version", there.version())));
    }
    return Absence.in(snapshot, knowledge)
        .filter(absence -> absence.elsewhere().isEmpty())
        .map(absence -> Outcome.found(CAUSE.diagnosis(evidence(absence), cures())))
        .orElseGet(Outcome::notTested);
  }

  private static List<Evidence> evidence(Absence absence) {
    List<Evidence> evidence = new ArrayList<>();
    absence
        .sitePackages()
        .forEach(
            folder ->
                evidence.add(
                    new Evidence(
                        Evidence.Kind.FILE,
                        CAUSE.message("nothing", "No TensorFlow lies in this folder"),
                        folder)));
    if (evidence.isEmpty()) {
      evidence.add(
          new Evidence(
              Evidence.Kind.PACKAGE,
              CAUSE.message("no-folder", "This Python has no folder for packages"),
              absence.chosen().interpreter().path()));
    }
    return evidence;
  }

  private static List<Cure> cures() {
    return List.of(new Cure.NewEnvironment(Map.of()), new Cure.Install(List.of(TensorFlow.NAME)));
  }
}
