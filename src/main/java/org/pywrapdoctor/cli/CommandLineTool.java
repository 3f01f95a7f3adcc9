package org.pywrapdoctor.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.pywrapdoctor.report.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The program as it is seen from a terminal: `pywrap-doctor COMMAND …`.
@Command(
    name = "pywrap-doctor",
    description = "Says why TensorFlow does not load on this computer, and what makes it load.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
public final class CommandLineTool {
  private final CommandLine commands;
  private final Terminal terminal;

  private CommandLineTool(Practice practice, Terminal terminal) {
    this.terminal = terminal;
    commands = new CommandLine(this);
    subcommands(practice, terminal).forEach(commands::addSubcommand);
    commands.setOut(terminal.out()).setErr(terminal.err());
    commands.setParameterExceptionHandler(this::wrongUsage);
    commands.setExecutionExceptionHandler(this::fault);
  }

  private static List<Callable<Integer>> subcommands(Practice practice, Terminal terminal) {
    return List.of(
        new DiagnoseCommand(practice, terminal),
        new ExplainCommand(practice, terminal),
        new FixCommand(practice, terminal),
        new UndoCommand(practice, terminal),
        new PinCommand(practice.host(), practice.knowledge(), terminal),
        new InterpretersCommand(practice, terminal),
        new LibrariesCommand(practice, terminal),
        new ShowCommand(practice, terminal),
        new CausesCommand(terminal),
        new DriverCommand());
  }

  /// Runs one command and returns its exit code.
  public static int run(Practice practice, String... arguments) throws Exception {
    Terminal terminal =
        new Terminal(
            System.in,
            new PrintWriter(System.out, true),
            new PrintWriter(System.err, true),
            System.console() != null && System.console().isTerminal());
    return Cancellation.run(() -> run(practice, terminal, arguments));
  }

  static int run(Practice practice, Terminal terminal, String... arguments) {
    return new CommandLineTool(practice, terminal).commands.execute(arguments);
  }

  private int wrongUsage(ParameterException exception, String[] arguments) {
    return terminal.fail(
        Problem.usage(exception.getMessage()), Arrays.asList(arguments).contains("--json"));
  }

  private int fault(Exception fault, CommandLine command, ParseResult parsed) {
    if (Boolean.getBoolean("pywrapdoctor.trace")) {
      fault.printStackTrace(terminal.err());
    }
    return terminal.fail(
        Problem.couldNotRun(
            "fault",
            "Pywrap Doctor itself failed. Error code " + ErrorCode.of(fault) + ".",
            "Nothing was changed. Report the error code to the developers."),
        parsed.expandedArgs().contains("--json"));
  }
}
