package org.pywrapdoctor.probe.interpreter;

import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotBuilder;

/// Decides which Python is examined and computes where it looks for modules.
public final class InterpreterProbe implements Probe {
  private final InterpreterSelector selector;
  private final ModulePathCalculator modulePaths;

  public InterpreterProbe(Host host, Knowledge knowledge) {
    this.selector = new InterpreterSelector(host, knowledge);
    this.modulePaths = new ModulePathCalculator(host, knowledge);
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    progress.at("Choosing the Python to examine", Progress.UNKNOWN);
    SnapshotBuilder builder = soFar.toBuilder();
    switch (selector.select(soFar.request())) {
      case Selection.Selected(SelectedInterpreter python) ->
          builder
              .interpreter(Seen.known(python))
              .modulePath(modulePaths.calculate(python.interpreter(), soFar.request()));
      case Selection none ->
          builder
              .interpreter(Seen.notKnown(none.inWords()))
              .modulePath(Seen.notKnown("There is no Python to compute it for."));
    }
    return builder.build();
  }
}
