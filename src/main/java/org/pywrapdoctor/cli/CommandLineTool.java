package org.pywrapdoctor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program as it is seen from a terminal: `pywrap-doctor COMMAND …`.
@Command(
    name = "pywrap-doctor",
    description = "Says why TensorFlow does not load on this computer, and what makes it load.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class CommandLineTool {

  private CommandLineTool() {}

  /// The command tree, ready to run.
  static CommandLine create() {
    return new CommandLine(new CommandLineTool());
  }

  /// Runs one command and returns its exit code.
  public static int run(String... arguments) {
    return create().execute(arguments);
  }
}
