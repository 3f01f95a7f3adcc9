package org.pywrapdoctor.diagnosis.rule.model;

import java.util.List;
import java.util.Optional;
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
                  + " TensorFlow itself works.")
          .explaining(Explains.MODEL);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<ModelCase> models = ModelCase.of(snapshot, knowledge);
    if (models.isEmpty()) {
      return Outcome.notTested();
    }
    List<Obstacle> older = models.get().older();
    if (older.isEmpty()) {
      return ModelTexts.innocent(CAUSE, models.get())
          .map(Outcome::ruledOut)
          .orElseGet(Outcome::notTested);
    }
    ModelCures cures = ModelCures.of(CAUSE, models.get(), knowledge);
    return Outcome.found(CAUSE.diagnosis(cures.evidence(older), cures.cures()));
  }
}
