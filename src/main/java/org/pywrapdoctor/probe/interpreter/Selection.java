package org.pywrapdoctor.probe.interpreter;

import org.pywrapdoctor.snapshot.SelectedInterpreter;

/// Which Python is examined, or why none can be.
public sealed interface Selection {

  /// One was found. It may be broken, which is then what the examination tells.
  record Selected(SelectedInterpreter python) implements Selection {}

  /// What was asked for is neither a file, nor a folder, nor a name on PATH.
  record NoSuchFile(String asked) implements Selection {}

  /// What was asked for is there but holds no Python.
  ///
  /// @param path what was asked for, absolute
  /// @param reason what it is instead, in words
  record NoPythonThere(String path, String reason) implements Selection {}

  /// Nothing was asked for, and there is no Python that a person would get by its plain name.
  ///
  /// @param reason where it was looked for, in words
  record NoneFound(String reason) implements Selection {}

  /// The selection in one sentence for a person.
  default String inWords() {
    return switch (this) {
      case Selected(SelectedInterpreter python) -> python.why();
      case NoSuchFile(String asked) ->
          "There is no file, folder or program on PATH called %s.".formatted(asked);
      case NoPythonThere(String path, String reason) ->
          "%s holds no Python. %s".formatted(path, reason);
      case NoneFound(String reason) -> reason;
    };
  }
}
