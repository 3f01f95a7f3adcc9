package org.pywrapdoctor.diagnosis.rule.model;

import java.util.Locale;
import java.util.Map;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Message;

/// What stands in the way of loading, in words.
final class ObstacleWords {

  private ObstacleWords() {}

  static Message of(Cause cause, Obstacle obstacle) {
    String english =
        switch (obstacle.kind()) {
          case OPERATION -> "It uses the operation {name}, which came with {since}";
          case ATTRIBUTE -> "It sets {name} of an operation, which came with {since}";
          case ADD_ON -> "It uses the operation {name}, which TensorFlow itself does not have";
          case CLASS ->
              obstacle.since().isEmpty()
                  ? "It uses {name}, which this Keras does not have"
                  : "It uses {name}, which came with {since}";
          case UNREGISTERED -> "It uses {name}, which Keras 2 has, but does not find by its name";
          case SETTING ->
              obstacle.since().isEmpty()
                  ? "It sets {name}, which this Keras does not know"
                  : "It sets {name}, which came with {since}";
          case FORM -> "Its form ({name}) is read by {since} and newer";
          case OLD_FORM -> "The {name} names its weights as Keras did before 2.15";
          case SHORT_NAMES ->
              "It names its loss or metrics in short, such as {name}, which Keras 3 does not find";
          case NAME -> "By its content it is: {name}; the ending of its name says something else";
          case TRAINING -> "How it was trained ({name}) is written as by {since} and newer";
          case TF_KERAS -> "It names parts of the package {name}, which is not used here";
          case KERAS_2_IN_3 -> "Keras 2 wrote it ({name}) in a way that Keras 3 does not load";
          case KERAS_3_IN_2 -> "Keras 3 wrote it ({name}) in a way that Keras 2 does not load";
        };
    return cause.message(
        "obstacle-"
            + obstacle.kind().name().toLowerCase(Locale.ROOT)
            + (obstacle.since().isEmpty() ? "-bare" : ""),
        english,
        Map.of("name", obstacle.name(), "since", obstacle.since()));
  }
}
