package org.pywrapdoctor.diagnosis.rule.model;

import org.pywrapdoctor.requirement.Version;

/// A TensorFlow 2 with the Keras that its `tf.keras` is.
///
/// @param line its minor number
/// @param keras3 whether `tf.keras` is Keras 3
/// @param kerasLine the minor number of that Keras; with Keras 2 the same as `line`
record ModelReaderVersion(int line, boolean keras3, int kerasLine) {

  /// Since when `tf.keras` is Keras 3 unless a variable asks for tf-keras.
  static final int FIRST_KERAS_3 = 16;

  /// TensorFlow with Keras 2, built in or as tf-keras.
  static ModelReaderVersion keras2(int line) {
    return new ModelReaderVersion(line, false, line);
  }

  static ModelReaderVersion keras3(int line, Version keras) {
    return new ModelReaderVersion(line, true, (int) keras.minor());
  }

  /// Whether its Keras is the package tf-keras.
  boolean isTfKeras() {
    return !keras3 && line >= FIRST_KERAS_3;
  }

  /// `TensorFlow 2.16 with tf-keras`
  String words() {
    return "TensorFlow 2." + line + (isTfKeras() ? " with tf-keras" : "");
  }
}
