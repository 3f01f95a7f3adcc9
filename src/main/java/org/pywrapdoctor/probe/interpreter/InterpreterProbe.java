package org.pywrapdoctor.probe.interpreter;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.interpreter.search.InterpreterFinder;
import org.pywrapdoctor.probe.interpreter.search.SameInterpreter;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;
import org.pywrapdoctor.probe.interpreter.search.Suggestion;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter.By;
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
    this.finder = new InterpreterFinder(host, knowledge, LIMIT, LIMIT);
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    progress.at("Choosing the Python to examine", Progress.UNKNOWN);
    SnapshotBuilder builder = soFar.toBuilder();
    SameInterpreter others = new SameInterpreter(host.files());
    Selection selection = selector.select(soFar.request());
    finder
        .find(
            order(soFar, selection),
            found -> progress.at("Found " + found.interpreter().path(), Progress.UNKNOWN))
        .interpreters()
        .forEach(others::add);
    switch (selection) {
      case Selection.Selected(SelectedInterpreter python) ->
          builder
              .interpreter(Seen.known(beside(others.allBut(python.interpreter()), python)))
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

  /// Says so where the error message comes from another Python than the one that was chosen for
  /// the person.
  private static SelectedInterpreter beside(List<Interpreter> others, SelectedInterpreter python) {
    return others.stream()
        .filter(other -> other.suggested().filter(Suggestion.OF_MESSAGE::equals).isPresent())
        .filter(_ -> python.by() != By.OPTION && python.by() != By.PERSON)
        .findFirst()
        .map(
            other ->
                new SelectedInterpreter(
                    python.interpreter(),
                    python.by(),
                    "%s Your error message comes from another one, %s."
                        .formatted(python.why(), other.path())))
        .orElse(python);
  }

  /// What an error message names is suggested and never chosen by itself: anybody may have written
  /// it. Other Pythons matter most where this one has no TensorFlow: then the person's own folders
  /// are searched too.
  private SearchOrder order(Snapshot soFar, Selection selection) {
    String folder = host.files().paths().join(host.workingFolder(), soFar.request().directory());
    SearchOrder known = SearchOrder.knownPlaces(folder);
    SearchOrder order =
        soFar.log().ifKnown().flatMap(Log::environment).map(known::withErring).orElse(known);
    boolean hasTensorFlow =
        selection instanceof Selection.Selected(SelectedInterpreter python)
            && !python.interpreter().tensorflow().isEmpty();
    return hasTensorFlow ? order : order.withWalk();
  }

  /// They are found in parallel, in an order that means nothing.
  private static List<Interpreter> inOrder(List<Interpreter> found) {
    return found.stream().sorted(Comparator.comparing(Interpreter::path)).toList();
  }
}
