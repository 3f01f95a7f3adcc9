package org.pywrapdoctor.wizard.session;

import org.pywrapdoctor.report.Integrity;

/// Where the facts on the pages come from.
public sealed interface Source {

  /// This computer, now.
  record ThisComputer() implements Source {}

  /// A saved report of a computer.
  ///
  /// @param name the file's name
  /// @param integrity whether it is as it was written
  record Report(String name, Integrity integrity) implements Source {}

  /// One of the reports inside the program.
  ///
  /// @param title what it shows
  record Example(String title) implements Source {}

  /// A text that was explained by itself; nothing of a computer was looked at.
  ///
  /// @param name the file's name, or what stands for it
  record Text(String name) implements Source {}

  /// Whether looks can be made.
  default boolean isLive() {
    return this instanceof ThisComputer;
  }
}
