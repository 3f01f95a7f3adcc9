package org.pywrapdoctor.diagnosis.rule.model;

import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// The model uses what this TensorFlow or Keras does not know yet.
public final class ModelSavedByNewerRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-310",
              "model-saved-by-newer-tensorflow",
              "The model was saved by a newer TensorFlow",
              "The model file uses words that this version of TensorFlow or Keras does not know yet."
                  + " TensorFlow itself is not at fault.")
          .explaining(Explains.MODEL);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return ModelJudgement.of(CAUSE, ModelCase::newer, snapshot, knowledge);
  }
}
