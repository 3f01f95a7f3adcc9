package org.pywrapdoctor.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Descriptions of commands without annotations. Reading these makes a class for each kind of them
/// at every start, which takes longer than a look at one file's libraries, and no ahead-of-time
/// cache keeps such classes.
final class WrittenOut {

  private WrittenOut() {}

  /// A command that is about to get its own options, with those for help and version.
  static CommandSpec command(Object command, String description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
    spec.usageMessage().description(description);
    return spec.versionProvider(new ProgramVersion())
        .addOption(flag("Show this help message and exit.", "-h", "--help").usageHelp(true).build())
        .addOption(
            flag("Print version information and exit.", "-V", "--version")
                .versionHelp(true)
                .build());
  }

  /// An option without a value.
  static OptionSpec.Builder flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description);
  }
}
