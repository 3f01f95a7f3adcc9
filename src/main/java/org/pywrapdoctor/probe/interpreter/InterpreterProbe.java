package org.pywrapdoctor.probe.interpreter;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotBuilder;

/// Decides which Python is examined, computes where it looks for modules, and finds the other
/// Pythons of the computer. Nothing is started.
public final class InterpreterProbe implements Probe {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Host host;
  private final InterpreterSelector selector;
  private final ModulePathCalculator modulePaths;
  private final InterpreterFinder finder;

  public InterpreterProbe(Host host, Knowledge knowledge) {
    this.host = host;
    this.selector = new InterpreterSelector(host, knowledge);
    this.modulePaths = new ModulePathCalculator(host, knowledge);
    this.finder = new InterpreterFinder(host, knowledge, LIMIT);
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    progress.at("Choosing the Python to examine", Progress.UNKNOWN);
    SnapshotBuilder builder = soFar.toBuilder();
    SameInterpreter others = new SameInterpreter(host.files());
    String folder = host.files().paths().join(host.workingFolder(), soFar.request().directory());
    finder
        .find(folder, found -> progress.at("Found " + found.path(), Progress.UNKNOWN))
        .interpreters()
        .forEach(others::add);
    switch (selector.select(soFar.request())) {
      case Selection.Selected(SelectedInterpreter python) ->
          builder
              .interpreter(Seen.known(python))
              .modulePath(modulePaths.calculate(python.interpreter(), soFar.request()))
              .otherInterpreters(Seen.known(inOrder(others.allBut(python.interpreter()))));
      case Selection none ->
          builder
              .interpreter(Seen.notKnown(none.inWords()))
              .modulePath(Seen.notKnown("There is no Python to compute it for."))
              .otherInterpreters(Seen.known(inOrder(others.all())));
    }
    return builder.build();
  }

  /// They are found in parallel, in an order that means nothing.
  private static List<Interpreter> inOrder(List<Interpreter> found) {
    return found.stream().sorted(Comparator.comparing(Interpreter::path)).toList();
  }
}
