package org.pywrapdoctor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.report.Report;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The main job: looks at one Python, judges, and prints headline, evidence and cure.
@Command(
    description = "Find out why TensorFlow does not work in one Python.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class DiagnoseCommand implements Callable<Integer> {
  private final Practice practice;
  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Option(
      names = "--python",
      paramLabel = "P",
      description =
          "The Python to examine: an executable, an environment's folder or a name on PATH.")
  private Optional<String> python = Optional.empty();

  @Option(
      names = "--directory",
      paramLabel = "D",
      description = "The folder that your program is started in (default: the working folder).")
  private Optional<String> directory = Optional.empty();

  @Option(
      names = "--script",
      paramLabel = "F",
      description = "Your own script: read for its imports, never executed.")
  private Optional<String> script = Optional.empty();

  @Option(
      names = "--goal",
      paramLabel = "import|gpu",
      converter = GoalConverter.class,
      description = "What you want to work: import (default) or gpu.")
  private Goal goal = Goal.IMPORT;

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "A saved model that does not load: a file, a folder or a checkpoint's name.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--log",
      paramLabel = "F|-",
      description = "A log of the failure, as further evidence; - reads standard input.")
  private Optional<String> log = Optional.empty();

  @Option(names = "--no-run", description = "Start no Python at all.")
  private boolean noRun;

  @Option(names = "--quick", description = "Check files for existence and size only.")
  private boolean quick;

  @Option(
      names = "--ask-tensorflow",
      description = "Ask TensorFlow what it was built with and which devices it sees.")
  private boolean askTensorFlow;

  @Option(
      names = "--trace",
      description = "Also let the system's loader tell where it looks for each library (Linux).")
  private boolean trace;

  @Option(
      names = "--timeout",
      paramLabel = "S",
      description = "Seconds that each child process may take (default: 120).")
  private int timeout = Request.DEFAULT_TIMEOUT_SECONDS;

  @Option(
      names = "--output",
      paramLabel = "F",
      description = "Also save the report: .json, .pywrapreport, .html or .txt.")
  private Optional<Path> output = Optional.empty();

  DiagnoseCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (timeout < 1) {
      throw new ParameterException(spec.commandLine(), "--timeout must be 1 second or more.");
    }
    Inputs inputs = new Inputs(practice.host());
    Optional<Problem> wrong =
        inputs
            .folder(directory)
            .or(() -> inputs.file(script))
            .or(() -> model.flatMap(inputs::noModel));
    if (wrong.isPresent()) {
      return terminal.fail(wrong.get(), common.json());
    }
    Request request =
        new Request(
            goal,
            python,
            inputs.absolute(directory.orElse(".")),
            script.map(inputs::absolute),
            !noRun,
            quick,
            timeout,
            askTensorFlow,
            trace,
            model.map(inputs::absolute));
    Snapshot begun = practice.doctor().begin(request);
    if (log.isPresent()) {
      switch (new LogInput(practice, terminal, common).read(log.get())) {
        case LogInput.Read(Log text) -> begun = begun.toBuilder().log(Seen.known(text)).build();
        case LogInput.Unreadable(Problem problem) -> {
          return terminal.fail(problem, common.json());
        }
      }
    }
    Examination examination =
        practice.doctor().examine(begun, new ProgressLine(terminal, common.quiet()));
    if (Thread.currentThread().isInterrupted()) {
      return ExitCode.CANCELLED;
    }
    if (examination.snapshot().interpreter() instanceof Seen.NotKnown<?>(String why)) {
      return terminal.fail(Problem.noPython(why, examination.snapshot()), common.json());
    }
    return answer(examination);
  }

  private int answer(Examination examination) {
    Report report = practice.reports().report(examination);
    terminal.report(report, common);
    if (trace && !common.json() && !common.quiet()) {
      terminal.out().print(TraceText.of(examination.snapshot()));
      terminal.out().flush();
    }
    if (output.isPresent()) {
      Optional<Problem> unwritten = save(examination, output.get());
      if (unwritten.isPresent()) {
        return terminal.fail(unwritten.get(), false);
      }
    }
    return examination.assessment().verdict() == Verdict.HEALTHY ? ExitCode.FINE : ExitCode.FOUND;
  }

  private Optional<Problem> save(Examination examination, Path file) {
    try {
      practice.reports().save(examination, file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          Problem.couldNotRun(
              "cannot-write",
              "The report could not be written to " + file + ".",
              "Choose a folder that exists and that you may write to."));
    }
  }
}
