package org.pywrapdoctor.wizard.step.python;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Findings;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Source;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// Which Python is examined.
public final class PythonViewModel implements Page {
  private final Words words;
  private final Session session;
  private final Route route;
  private final PythonList pythons;
  private final Notices notices;
  private final ObservableValue<Judged> state;
  private final ObservableValue<String> subline;
  private final ObservableValue<Action> mainAction;
  private final ObservableValue<List<Action>> moreActions;

  public PythonViewModel(
      Words words, Session session, Route route, PythonList pythons, Notices notices) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.pythons = pythons;
    this.notices = notices;
    session.sourceProperty().subscribe(this::follow);
    state =
        Bindings.createObjectBinding(
            this::judge,
            pythons.empty(),
            session.examinationProperty(),
            session.lookProperty(Look.PYTHON),
            route.navigation().currentProperty());
    subline =
        Bindings.createStringBinding(this::describe, pythons.selectedProperty(), pythons.empty());
    mainAction =
        Bindings.createObjectBinding(this::mainWay, pythons.empty(), session.sourceProperty());
    moreActions =
        Bindings.createObjectBinding(this::moreWays, pythons.empty(), session.sourceProperty());
  }

  PythonList pythons() {
    return pythons;
  }

  @Override
  public Screen screen() {
    return Screen.PYTHON;
  }

  @Override
  public ObservableValue<String> headline() {
    return new ReadOnlyStringWrapper(words.text("python.headline"));
  }

  @Override
  public ObservableValue<String> subline() {
    return subline;
  }

  @Override
  public ObservableValue<Judged> state() {
    return state;
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return mainAction;
  }

  @Override
  public ObservableValue<List<Action>> moreActions() {
    return moreActions;
  }

  @Override
  public void arrive() {
    if (isLive()) {
      pythons.searchOnce(order());
    }
  }

  @Override
  public void again() {
    if (isLive()) {
      pythons.searchAgain(order());
    }
  }

  private void follow(Source source) {
    if (!source.isLive()) {
      pythons.show(session.snapshot());
    }
  }

  private boolean isLive() {
    return session.sourceProperty().get().isLive();
  }

  /// Everywhere, and a pasted error message tells which Python it came from.
  private SearchOrder order() {
    SearchOrder order = SearchOrder.everywhere(session.snapshot().request().directory());
    return session
        .snapshot()
        .log()
        .ifKnown()
        .flatMap(Log::environment)
        .map(order::withErring)
        .orElse(order);
  }

  private void check() {
    if (choose()) {
      route.lookStepByStep();
      route.open(Step.INSTALLATION);
    }
  }

  private void checkEverything() {
    if (choose()) {
      route.checkEverything();
    }
  }

  private boolean choose() {
    Optional<PythonRow> chosen = pythons.selectedProperty().get();
    if (chosen.isEmpty()) {
      notices.warn(words.text("python.choose-first"));
      return false;
    }
    pythons.stopSearching();
    route.begin(session.snapshot().request().withPython(chosen.get().place()));
    return true;
  }

  private Judged judge() {
    if (pythons.empty().getValue()) {
      return new Judged(State.PROBLEM, words.text("python.none"));
    }
    return switch (session.look(Look.PYTHON)) {
      case LookState.NotAsked() -> unasked();
      case LookState.Queued() -> new Judged(State.WAITING, words.text("state.waiting"));
      case LookState.Running(String _, double _) ->
          new Judged(State.RUNNING, words.text("state.checking"));
      case LookState.Skipped() -> new Judged(State.SKIPPED, words.text("state.skipped"));
      case LookState.Failed(Throwable _) ->
          new Judged(State.UNKNOWN, words.text("state.not-known"));
      case LookState.Done() ->
          new Findings(words, session.assessment()).judge(Step.PYTHON, examined());
    };
  }

  private Judged unasked() {
    return route.navigation().current() == Screen.PYTHON
        ? new Judged(State.HERE, words.text("state.choose"))
        : new Judged(State.WAITING, words.text("state.not-checked"));
  }

  private Judged examined() {
    return session
        .snapshot()
        .python()
        .map(interpreter -> PythonRow.of(words, interpreter))
        .map(row -> new Judged(State.FINE, row.title(words)))
        .orElseGet(() -> new Judged(State.PROBLEM, words.text("python.none")));
  }

  private String describe() {
    if (pythons.empty().getValue()) {
      return words.text("python.search-finished");
    }
    return pythons
        .selectedProperty()
        .get()
        .map(
            row ->
                row.reason().isEmpty()
                    ? row.place()
                    : words.text("python.reason", "name", row.shortName(), "reason", row.reason()))
        .orElseGet(this::whyNone);
  }

  /// Without a choice: why the examination found none, or what to do.
  private String whyNone() {
    return session.snapshot().interpreter()
            instanceof Seen.NotKnown<SelectedInterpreter>(String why)
        ? why
        : words.text("python.subline");
  }

  private Action mainWay() {
    if (!isLive()) {
      return Action.of(words.text("python.next"), () -> route.open(Step.INSTALLATION));
    }
    return pythons.empty().getValue()
        ? Action.of(words.text("python.search-again"), Icon.AGAIN, this::again)
        : Action.of(words.text("python.check"), this::check);
  }

  private List<Action> moreWays() {
    return pythons.empty().getValue() || !isLive()
        ? List.of()
        : List.of(Action.of(words.text("action.check-everything.more"), this::checkEverything));
  }
}
