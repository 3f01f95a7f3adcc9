package org.pywrapdoctor.probe.interpreter;

import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// Chooses the Python to examine and computes where it looks for modules. Nothing is started.
public final class InterpreterProbe implements Probe {
  private final InterpreterSelector selector;
  private final ModulePathCalculator modulePaths;

  public InterpreterProbe(Host host) {
    this.selector = new InterpreterSelector(host);
    this.modulePaths = new ModulePathCalculator(host);
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    progress.at("Python", Progress.UNKNOWN);
    Selection selection = selector.select(soFar.request());
    if (!(selection instanceof Selection.Selected(SelectedInterpreter python))) {
      return soFar.toBuilder().interpreter(Seen.notKnown(selection.inWords())).build();
    }
    return soFar.toBuilder()
        .interpreter(Seen.known(python))
        .modulePath(modulePaths.calculate(python.interpreter(), soFar.request()))
        .build();
  }
}
