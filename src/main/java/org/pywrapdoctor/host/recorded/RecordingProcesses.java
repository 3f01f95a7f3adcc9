package org.pywrapdoctor.host.recorded;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.host.Processes;
import org.pywrapdoctor.host.recorded.Recording.Run;

/// Runs programs and keeps how they ended.
final class RecordingProcesses implements Processes {
  private final Processes processes;
  private final Map<String, String> environment;
  private final List<Run> runs = new CopyOnWriteArrayList<>();

  RecordingProcesses(Processes processes, Map<String, String> environment) {
    this.processes = processes;
    this.environment = environment;
  }

  @Override
  public Finished run(Launchable program) {
    return run(program, line -> {});
  }

  @Override
  public Finished run(Launchable program, Consumer<String> lines) {
    Finished finished = processes.run(program, lines);
    Map<String, String> given = program.environment();
    Map<String, String> changed = new TreeMap<>(given);
    changed.entrySet().removeAll(environment.entrySet());
    List<String> removed =
        environment.keySet().stream().filter(name -> !given.containsKey(name)).sorted().toList();
    runs.add(
        new Run(
            CommandShape.withoutSource(program.command()),
            program.folder(),
            removed,
            changed,
            finished));
    return finished;
  }

  List<Run> runs() {
    return List.copyOf(runs);
  }
}
