package org.pywrapdoctor.remedy;

/// A file that carries the remedy.
///
/// @param kind what it is for
/// @param name what it is usually called
/// @param content the whole text
public record RemedyFile(Kind kind, String name, String content) {

  /// The forms of `fix --format`.
  public enum Kind {
    REQUIREMENTS,
    CONSTRAINTS,
    CONDA,
    SCRIPT
  }
}
