package org.pywrapdoctor.diagnosis.rule.model;

import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.requirement.Version;

/// Why the versions are not to blame.
final class ModelTexts {

  private ModelTexts() {}

  /// That the age of the model is no obstacle; empty when that is not known.
  static Optional<Message> innocent(Cause cause, ModelCase models) {
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
            "model-fits", "All that the model uses is in TensorFlow {version}", "version", here));
  }

  private static boolean isPatchApart(Version one, Version other) {
    return one.majorMinor().equals(other.majorMinor()) && !one.equals(other);
  }
}
