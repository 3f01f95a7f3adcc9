package org.pywrapdoctor.snapshot;

/// The Python that is examined.
///
/// @param interpreter which one
/// @param by what decided
/// @param why the same in words for a person
public record SelectedInterpreter(Interpreter interpreter, By by, String why) {

  /// What decided which Python is examined, as `command-line.md` orders it.
  public enum By {
    OPTION,
    VIRTUAL_ENV,
    CONDA_PREFIX,
    PATH,
    PERSON
  }
}
