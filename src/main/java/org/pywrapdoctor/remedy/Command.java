package org.pywrapdoctor.remedy;

import java.util.List;

/// One thing to do in a shell, before it is written in the words of one; see [Shell].
public sealed interface Command {

  /// Starts a program.
  ///
  /// @param arguments the program and what it gets
  record Run(List<String> arguments) implements Command {

    static Run of(String... arguments) {
      return new Run(List.of(arguments));
    }
  }

  /// Takes a variable away for what follows in the same window.
  record Unset(String variable) implements Command {}

  /// Gives a file or folder another name in the same place.
  ///
  /// @param path what it is called now
  /// @param newName its new name, without folder
  record Rename(String path, String newName) implements Command {}

  /// Deletes a file or a folder with all in it.
  record Remove(String path) implements Command {}
}
