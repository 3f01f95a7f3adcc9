package org.pywrapdoctor.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pywrapdoctor.report.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The program as it is seen from a terminal: `pywrap-doctor COMMAND …`.
public final class CommandLineTool {
  private final CommandLine commands;
  private final Terminal terminal;

  private CommandLineTool(Practice practice, Terminal terminal, String... arguments) {
    this.terminal = terminal;
    commands =
        new CommandLine(
            WrittenOut.command(
                    this,
                    "Says why TensorFlow does not load on this computer, and what makes it load.")
                .name("pywrap-doctor"));
    Map<String, Supplier<Object>> known = subcommands(practice, terminal);
    Optional<String> named = Arrays.stream(arguments).findFirst().filter(known::containsKey);
    known.forEach(
        (name, command) -> {
          if (named.isEmpty() || named.get().equals(name)) {
            commands.addSubcommand(name, command.get());
          }
        });
    commands.setOut(terminal.out()).setErr(terminal.err());
    commands.setParameterExceptionHandler(this::wrongUsage);
    commands.setExecutionExceptionHandler(this::fault);
  }

  /// By name, in the order of the help. Only the one that is asked for is read into picocli: that
  /// takes more time than all else at a start.
  private static Map<String, Supplier<Object>> subcommands(Practice practice, Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("diagnose", () -> new DiagnoseCommand(practice, terminal));
    commands.put("explain", () -> new ExplainCommand(practice, terminal));
    commands.put("fix", () -> new FixCommand(practice, terminal));
    commands.put("undo", () -> new UndoCommand(practice, terminal));
    commands.put("pin", () -> new PinCommand(practice.host(), practice.knowledge(), terminal));
    commands.put("interpreters", () -> new InterpretersCommand(practice, terminal));
    commands.put("libraries", () -> new LibrariesCommand(practice, terminal).spec());
    commands.put("show", () -> new ShowCommand(practice, terminal));
    commands.put("compare", () -> new CompareCommand(practice, terminal));
    commands.put("causes", () -> new CausesCommand(practice.knowledge(), terminal));
    commands.put("knowledge", () -> new KnowledgeCommand(practice, terminal));
    commands.put("ask-driver", DriverCommand::new);
    return commands;
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
    return new CommandLineTool(practice, terminal, arguments).commands.execute(arguments);
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
