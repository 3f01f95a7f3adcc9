package org.pywrapdoctor.wizard.step.start;

/// What the person can come with.
public enum StartChoice {
  /// TensorFlow does not import.
  IMPORT,
  /// TensorFlow does not see the graphics card.
  GPU,
  /// A saved model does not load.
  MODEL,
  /// It works on one computer and not on another.
  COMPARE,
  /// There is an error message to explain.
  LOG,
  /// Somebody sent a report.
  REPORT,
  /// Nothing: the person wants to see what the program does.
  EXAMPLE
}
