package org.pywrapdoctor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.report.Examples;
import org.pywrapdoctor.report.Integrity;
import org.pywrapdoctor.report.Report;
import org.pywrapdoctor.report.ReportReader;
import org.pywrapdoctor.report.ReportReader.Opened;
import org.pywrapdoctor.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Opens a saved report, or one of the examples inside the program, and judges its snapshot again.
@Command(
    description = "Open a saved report, or an example.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class ShowCommand implements Callable<Integer> {
  private final Practice practice;
  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(arity = "0..1", paramLabel = "REPORT", description = "A saved report.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--example",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "NAME",
      description = "An example inside the program; without a name, the first one.")
  private Optional<String> example = Optional.empty();

  ShowCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (file.isPresent() == example.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "Name one report, or one example with --example.");
    }
    return example.isPresent() ? showExample(example.get()) : show(ReportReader.open(file.get()));
  }

  private int showExample(String name) {
    List<String> names = Examples.all().stream().map(Examples.Example::name).toList();
    String wanted = name.isEmpty() ? names.getFirst() : name;
    if (!names.contains(wanted)) {
      return terminal.fail(
          Problem.couldNotRun(
              "no-such-example",
              "There is no example " + wanted + ".",
              names.stream().collect(Collectors.joining(", ", "There are: ", "."))),
          common.json());
    }
    return show(new Opened.Read(Examples.snapshot(wanted), Integrity.UNCHANGED));
  }

  private int show(Opened opened) {
    return switch (opened) {
      case Opened.Read(Snapshot snapshot, _) -> print(practice.doctor().judge(snapshot));
      case Opened.Unreadable(String problem, String hint) ->
          terminal.fail(Problem.couldNotRun("unreadable-report", problem, hint), common.json());
    };
  }

  private int print(Examination examination) {
    Report report = practice.reports().report(examination);
    terminal.report(report, common);
    return ExitCode.FINE;
  }
}
