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
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.wizard.service.PythonSearch;

/// The Pythons of this computer, found without starting any.
public final class FoundPythons implements PythonSearch {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Host host;
  private final Knowledge knowledge;

  public FoundPythons(Host host, Knowledge knowledge) {
    this.host = host;
    this.knowledge = knowledge;
  }

  @Override
  public void search(Consumer<Interpreter> found) {
    new InterpreterFinder(host, knowledge, LIMIT).find(host.workingFolder(), found);
  }

  @Override
  public Optional<Interpreter> read(String path) {
    Request request = Request.of(host.workingFolder()).withPython(path);
    return new InterpreterSelector(host, knowledge).select(request)
            instanceof Selection.Selected(SelectedInterpreter python)
        ? Optional.of(python.interpreter())
        : Optional.empty();
  }
}
