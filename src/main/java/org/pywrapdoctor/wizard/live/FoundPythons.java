package org.pywrapdoctor.wizard.live;

import java.time.Duration;
import java.util.function.Consumer;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.interpreter.InterpreterSelector;
import org.pywrapdoctor.probe.interpreter.Selection;
import org.pywrapdoctor.probe.interpreter.search.Finding;
import org.pywrapdoctor.probe.interpreter.search.InterpreterFinder;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.wizard.service.PythonSearch;

/// The Pythons of this computer, found with the probes of the command line.
final class FoundPythons implements PythonSearch {
  /// A person looks at the table meanwhile, so a slow place may take longer than in a diagnosis.
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /// A person sees what was found so far, and may stop it.
  private static final Duration WALK_LIMIT = Duration.ofMinutes(5);

  private final Host host;
  private final InterpreterFinder finder;
  private final InterpreterSelector selector;

  FoundPythons(Host host, Knowledge knowledge) {
    this.host = host;
    finder = new InterpreterFinder(host, knowledge, LIMIT, WALK_LIMIT);
    selector = new InterpreterSelector(host, knowledge);
  }

  @Override
  public void search(SearchOrder order, Consumer<Finding> found) {
    finder.find(order, found);
  }

  @Override
  public Seen<Interpreter> read(String path) {
    Selection selection = selector.select(Request.of(host.workingFolder()).withPython(path));
    return selection instanceof Selection.Selected(SelectedInterpreter python)
        ? Seen.known(python.interpreter())
        : Seen.notKnown(selection.inWords());
  }
}
