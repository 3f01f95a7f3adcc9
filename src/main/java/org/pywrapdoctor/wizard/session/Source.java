package org.pywrapdoctor.wizard.session;

/// Where the facts on the pages come from.
public sealed interface Source {

  /// This computer, now.
  record ThisComputer() implements Source {}

  /// A saved report of a computer.
  ///
  /// @param name the file's name
  record Report(String name) implements Source {}

  /// One of the reports inside the program.
  ///
  /// @param title what it shows
  record Example(String title) implements Source {}

  /// Whether looks can be made.
  default boolean isLive() {
    return this instanceof ThisComputer;
  }
}
