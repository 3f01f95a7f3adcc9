package org.pywrapdoctor.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.List;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.snapshot.Snapshot;

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

  /// The same after a search: where nothing was found either, one is to be installed.
  static Problem noPython(String why, Snapshot searched) {
    return searched.otherInterpreters().ifKnown().filter(List::isEmpty).isPresent()
        ? couldNotRun(
            "no-python",
            why + " No Python was found anywhere else either.",
            "Install Python 3.12, 64-bit, from https://www.python.org/downloads/ and run this"
                + " again, or name the one that you use with --python.")
        : noPython(why);
  }

  /// A folder cannot be written to.
  static Problem cannotWrite(Path folder) {
    return couldNotRun(
        "cannot-write",
        "Nothing could be written to " + folder + ".",
        "Choose a folder that you may write to.");
  }

  /// No checksums could be had.
  static Problem noHashes(Trouble trouble) {
    return couldNotRun("no-hashes", trouble.problem().text() + ".", trouble.advice().text() + ".");
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
