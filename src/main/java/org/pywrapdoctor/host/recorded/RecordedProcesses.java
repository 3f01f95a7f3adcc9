package org.pywrapdoctor.host.recorded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.host.Processes;
import org.pywrapdoctor.host.recorded.Recording.Run;

/// Answers as the recorded programs did. Runs of the same command answer in the order in which they
/// were recorded; when all have answered, from the first one again.
final class RecordedProcesses implements Processes {
  private final List<Run> runs;
  private final Map<String, String> environment;
  private final List<Run> answered = new ArrayList<>();

  RecordedProcesses(List<Run> runs, Map<String, String> environment) {
    this.runs = runs;
    this.environment = environment;
  }

  @Override
  public synchronized Finished run(Launchable program) {
    List<String> command = CommandShape.withoutSource(program.command());
    List<Run> same = runs.stream().filter(run -> isSame(run, command, program)).toList();
    if (answered.containsAll(same)) {
      answered.removeAll(same);
    }
    Optional<Run> next = same.stream().filter(run -> !answered.contains(run)).findFirst();
    next.ifPresent(answered::add);
    return next.map(run -> answer(run, command)).orElseGet(RecordedProcesses::neverRun);
  }

  private boolean isSame(Run run, List<String> command, Launchable program) {
    Map<String, String> given = new HashMap<>(environment);
    given.keySet().removeAll(run.removedVariables());
    given.putAll(run.changedVariables());
    return CommandShape.same(run.command(), command)
        && run.folder().equals(program.folder())
        && given.equals(program.environment());
  }

  private static Finished answer(Run run, List<String> command) {
    Finished finished = run.finished();
    return new Finished(
        finished.end(),
        finished.exitCode(),
        finished.signal(),
        finished.milliseconds(),
        CommandShape.translate(finished.output(), run.command(), command),
        finished.errors(),
        finished.reason());
  }

  private static Finished neverRun() {
    return new Finished(
        Finished.End.NOT_STARTED,
        Optional.empty(),
        Optional.empty(),
        0,
        new byte[0],
        new byte[0],
        "It was not run when this computer was recorded");
  }
}
