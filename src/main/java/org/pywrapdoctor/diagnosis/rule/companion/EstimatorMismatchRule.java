package org.pywrapdoctor.diagnosis.rule.companion;

import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// The estimator package belongs to another minor release of TensorFlow.
public final class EstimatorMismatchRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-306",
              "tensorflow-estimator-mismatch",
              "The estimator package is of another TensorFlow",
              "The package tensorflow-estimator is made for one minor release of TensorFlow. The one that"
                  + " is installed belongs to another release.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return DeclaredRange.judge(CAUSE, "tensorflow-estimator", snapshot, knowledge);
  }
}
