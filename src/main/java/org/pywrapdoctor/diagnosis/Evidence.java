package org.pywrapdoctor.diagnosis;

/// One piece of proof: what was seen and where.
///
/// @param kind what sort of thing it is
/// @param what the observation in words
/// @param where the path, variable, package or line where anybody can see the same; text as it
/// stands
public record Evidence(Kind kind, Message what, String where) {

  /// The kinds of `diagnose --json`.
  public enum Kind {
    FILE,
    LIBRARY,
    PACKAGE,
    VARIABLE,
    PROCESS,
    HARDWARE,
    SETTING,
    LOG
  }
}
