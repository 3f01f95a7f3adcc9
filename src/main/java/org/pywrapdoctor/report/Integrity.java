package org.pywrapdoctor.report;

/// Whether a saved report is as it was written, by the case code that it carries.
public enum Integrity {
  /// The code fits what the report says.
  UNCHANGED,
  /// Something was changed after it was written.
  CHANGED,
  /// It carries no code to tell by.
  UNPROVED
}
