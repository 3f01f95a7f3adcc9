package org.pywrapdoctor.wizard.live;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.interpreter.InterpreterFinder;
import org.pywrapdoctor.probe.interpreter.InterpreterSelector;
import org.pywrapdoctor.probe.interpreter.Selection;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.wizard.service.PythonSearch;

/// The Pythons of this computer, found with the probes of the command line.
final class FoundPythons implements PythonSearch {
  /// A person looks at the table meanwhile, so a slow place may take longer than in a diagnosis.
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Host host;
  private final InterpreterFinder finder;
  private final InterpreterSelector selector;

  FoundPythons(Host host, Knowledge knowledge) {
    this.host = host;
    finder = new InterpreterFinder(host, knowledge, LIMIT);
    selector = new InterpreterSelector(host, knowledge);
  }

  /// The one that a plain `python` is comes first, with the reason.
  @Override
  public void search(String folder, Consumer<Interpreter> found) {
    if (selector.select(Request.of(folder))
        instanceof Selection.Selected(SelectedInterpreter own)) {
      found.accept(own.interpreter().withSuggested(Optional.of(own.why())));
    }
    finder.find(folder, found);
  }

  @Override
  public Seen<Interpreter> read(String path) {
    Selection selection = selector.select(Request.of(host.workingFolder()).withPython(path));
    return selection instanceof Selection.Selected(SelectedInterpreter python)
        ? Seen.known(python.interpreter())
        : Seen.notKnown(selection.inWords());
  }
}
