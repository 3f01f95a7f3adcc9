package org.pywrapdoctor.cli;

import java.util.concurrent.Callable;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Explains a pasted traceback or a log without looking at the computer.
@Command(
    description = "Explain a traceback or a log without looking at this computer.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class ExplainCommand implements Callable<Integer> {
  private final Practice practice;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|-",
      description = "The log; - or nothing reads standard input.")
  private String file = "-";

  ExplainCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return switch (new LogInput(practice, terminal, common).read(file)) {
      case LogInput.Unreadable(Problem problem) -> terminal.fail(problem, common.json());
      case LogInput.Read(Log log) -> answer(practice.doctor().explain(log, Request.of("")));
    };
  }

  private int answer(Examination examination) {
    terminal.report(practice.reports().report(examination), common);
    return examination.assessment().verdict() == Verdict.HEALTHY ? ExitCode.FINE : ExitCode.FOUND;
  }
}
