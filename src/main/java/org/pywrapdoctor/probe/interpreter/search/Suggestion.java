package org.pywrapdoctor.probe.interpreter.search;

import java.util.Comparator;

/// Why a person is likely to mean a Python.
///
/// @param because what says so
/// @param reason the same as a whole sentence
public record Suggestion(Because because, String reason) implements Comparable<Suggestion> {

  /// The reason of [Because#TRACEBACK].
  public static final String OF_MESSAGE = "Your error message comes from it.";

  /// What says so, the strongest first.
  public enum Because {
    /// A traceback that the person pasted names a file of it.
    TRACEBACK,
    /// It is the active environment.
    ACTIVE,
    /// It is what `python` on PATH is.
    PATH,
    /// It lies in the folder that the person works in.
    WORKING_FOLDER,
    /// The editor is set to it.
    EDITOR,
    /// A Jupyter kernel runs it.
    KERNEL,
    /// A command such as `pip` or `jupyter` belongs to it.
    COMMAND,
    /// A program runs it now.
    RUNNING
  }

  @Override
  public int compareTo(Suggestion other) {
    return Comparator.comparing(Suggestion::because).compare(this, other);
  }
}
