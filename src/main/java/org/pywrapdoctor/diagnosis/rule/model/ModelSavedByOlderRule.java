package org.pywrapdoctor.diagnosis.rule.model;

import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// The model uses what this TensorFlow or Keras no longer knows.
public final class ModelSavedByOlderRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-311",
              "model-saved-by-older-tensorflow",
              "The model was saved by an older TensorFlow",
              "The model file uses words that this version of TensorFlow or Keras no longer knows."
                  + " TensorFlow itself is not at fault.")
          .explaining(Explains.MODEL);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return ModelJudgement.of(CAUSE, ModelCase::older, snapshot, knowledge);
  }
}
