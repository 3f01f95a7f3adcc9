package org.pywrapdoctor.cli;

/// The exit codes that scripts of others rely on (`command-line.md`).
final class ExitCode {
  /// Healthy, or the command did what was asked.
  static final int FINE = 0;

  /// Something was found.
  static final int FOUND = 1;

  /// It could not run.
  static final int COULD_NOT_RUN = 2;

  /// The command line is wrong.
  static final int WRONG_USAGE = 64;

  /// The person stopped it.
  static final int CANCELLED = 130;

  private ExitCode() {}
}
