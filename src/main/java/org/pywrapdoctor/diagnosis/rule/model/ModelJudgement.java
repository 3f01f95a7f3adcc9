package org.pywrapdoctor.diagnosis.rule.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Snapshot;

/// Whether a cause lies in the age of a model.
final class ModelJudgement {

  private ModelJudgement() {}

  /// @param about the obstacles of the cause among all
  static Outcome of(
      Cause cause,
      Function<ModelCase, List<Obstacle>> about,
      Snapshot snapshot,
      Knowledge knowledge) {
    Optional<ModelCase> models = ModelCase.of(snapshot, knowledge);
    List<Obstacle> obstacles = models.map(about).orElseGet(List::of);
    return obstacles.isEmpty()
        ? models
            .flatMap(known -> innocent(cause, known, knowledge))
            .map(Outcome::ruledOut)
            .orElseGet(Outcome::notTested)
        : Outcome.found(ModelCures.of(cause, models.get(), knowledge).diagnosis(obstacles));
  }

  /// That the age of the model is no obstacle; empty when that is not known.
  private static Optional<Message> innocent(Cause cause, ModelCase models, Knowledge knowledge) {
    String here = models.tensorflow().toString();
    Optional<Version> saved =
        models.model().writer().tensorflow().flatMap(Version::parse).filter(v -> v.major() == 2);
    if (models.isLoaded()) {
      return Optional.of(
          cause.message(
              "model-loaded", "The model was loaded by TensorFlow {version}", "version", here));
    }
    if (!models.obstacles().isEmpty() || !models.model().problems().isEmpty()) {
      return Optional.empty();
    }
    if (saved.filter(version -> isPatchApart(version, models.tensorflow())).isPresent()) {
      return Optional.of(
          cause.message(
              "model-patch",
              "The model was saved by {saved}, and {version} is here: releases that differ in the"
                  + " third number alone read each other's models",
              "saved",
              saved.get().toString(),
              "version",
              here));
    }
    return Optional.of(
        cause.message(
            "model-fits",
            "All that the model uses is in TensorFlow {version}; TensorFlow {versions} can load it",
            "version",
            here,
            "versions",
            ModelReaders.of(models, knowledge).words()));
  }

  private static boolean isPatchApart(Version one, Version other) {
    return one.majorMinor().equals(other.majorMinor()) && !one.equals(other);
  }
}
