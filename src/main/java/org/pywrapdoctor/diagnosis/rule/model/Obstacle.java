package org.pywrapdoctor.diagnosis.rule.model;

/// One reason for which a TensorFlow cannot load a model.
///
/// @param kind what stands in the way
/// @param name what it is about: an operation, a class, a setting
/// @param since the first release that has it, in words; empty text when none is known
public record Obstacle(Kind kind, String name, String since) {

  /// What can stand in the way.
  public enum Kind {
    /// An operation that this TensorFlow does not have yet.
    OPERATION,
    /// An attribute that this TensorFlow's operation does not have yet.
    ATTRIBUTE,
    /// An operation that no TensorFlow has.
    ADD_ON,
    /// A layer that this Keras does not have yet.
    CLASS,
    /// A setting of a layer that this Keras does not know yet.
    SETTING,
    /// A class that this Keras has, but does not find by its name.
    UNREGISTERED,
    /// The form of the file is newer than this Keras.
    FORM,
    /// How it was trained is written in a way that this Keras does not know yet.
    TRAINING,
    /// The form of the file is older than this Keras.
    OLD_FORM,
    /// It names classes of the package tf-keras.
    TF_KERAS,
    /// Keras 3 does not find its loss or metrics by their short names.
    SHORT_NAMES,
    /// The ending of its name says another form.
    NAME,
    /// Keras 2 wrote it, and this is Keras 3.
    KERAS_2_IN_3,
    /// Keras 3 wrote it, and this is Keras 2.
    KERAS_3_IN_2
  }
}
