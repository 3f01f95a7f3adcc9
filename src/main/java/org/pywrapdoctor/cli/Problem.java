package org.pywrapdoctor.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// Why a command could not run.
///
/// @param code a word for scripts
/// @param message what is wrong, for a person
/// @param hint what to do
/// @param exitCode what the process ends with
record Problem(String code, String message, String hint, @JsonIgnore int exitCode) {

  /// What was asked for cannot be done.
  static Problem couldNotRun(String code, String message, String hint) {
    return new Problem(code, message, hint, ExitCode.COULD_NOT_RUN);
  }

  /// There is no Python to work on; `why` is a whole sentence.
  static Problem noPython(String why) {
    return couldNotRun(
        "no-python",
        why,
        "Name one with --python, or run pywrap-doctor interpreters to see what is there.");
  }

  /// The command line is wrong.
  static Problem usage(String message) {
    return new Problem(
        "usage",
        message,
        "Run pywrap-doctor --help to see the commands and options.",
        ExitCode.WRONG_USAGE);
  }
}
