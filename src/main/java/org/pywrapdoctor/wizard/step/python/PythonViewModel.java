package org.pywrapdoctor.wizard.step.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Source;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Paths;
import org.pywrapdoctor.wizard.word.Words;

/// The Pythons of this computer, and the one that is examined.
public final class PythonViewModel implements Page {
  private final Words words;
  private final Session session;
  private final Route route;
  private final PythonFinder finder;
  private final ObservableList<PythonRow> rows = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final FilteredList<PythonRow> shown = new FilteredList<>(rows);
  private final ObjectProperty<Optional<PythonRow>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableValue<Boolean> empty;
  private final ObservableValue<Judged> state;
  private final ObservableValue<String> subline;
  private final ObservableValue<Action> mainAction;
  private final ObservableValue<List<Action>> moreActions;

  public PythonViewModel(Words words, Session session, Route route, PythonFinder finder) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.finder = finder;
    filter.subscribe(text -> shown.setPredicate(row -> row.matches(text)));
    finder.setOnFound(this::add);
    session.sourceProperty().subscribe(this::showReport);
    empty = Bindings.createBooleanBinding(this::isEmpty, rows, finder.searchingProperty());
    state =
        Bindings.createObjectBinding(
            this::judge,
            empty,
            session.examinationProperty(),
            route.navigation().currentProperty());
    subline =
        Bindings.createStringBinding(this::describe, selected, empty, finder.searchingProperty());
    mainAction = Bindings.createObjectBinding(this::mainWay, empty, session.sourceProperty());
    moreActions = Bindings.createObjectBinding(this::moreWays, empty, session.sourceProperty());
  }

  /// The Pythons that match the filter, in the order in which they were found.
  public ObservableList<PythonRow> rows() {
    return shown;
  }

  public StringProperty filterProperty() {
    return filter;
  }

  public ObjectProperty<Optional<PythonRow>> selectedProperty() {
    return selected;
  }

  public ReadOnlyBooleanProperty searchingProperty() {
    return finder.searchingProperty();
  }

  /// How the search goes, in words.
  public ObservableValue<String> searchText() {
    return Bindings.createStringBinding(
        () ->
            words.count(
                finder.searchingProperty().get() ? "python.searching" : "python.searched",
                rows.size()),
        rows,
        finder.searchingProperty());
  }

  /// Whether the search is over and found nothing.
  public ObservableValue<Boolean> empty() {
    return empty;
  }

  public boolean isEmpty() {
    return rows.isEmpty() && finder.hasSearched() && !finder.searchingProperty().get();
  }

  /// Asks for a Python in an unusual place.
  public void browse() {
    finder.browse();
  }

  public void stopSearching() {
    finder.stop();
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
    if (session.sourceProperty().get().isLive()) {
      finder.searchOnce();
    }
  }

  @Override
  public void again() {
    if (session.sourceProperty().get().isLive()) {
      rows.clear();
      selected.set(Optional.empty());
      finder.search();
    }
  }

  private void add(Interpreter interpreter, boolean byHand) {
    PythonRow row = PythonRow.of(words, interpreter);
    Optional<PythonRow> known =
        rows.stream().filter(each -> each.place().equals(row.place())).findFirst();
    if (known.isEmpty()) {
      rows.add(row);
    }
    if (byHand || (selected.get().isEmpty() && interpreter.suggested().isPresent())) {
      selected.set(Optional.of(known.orElse(row)));
    }
  }

  private void showReport(Source source) {
    if (source.isLive()) {
      return;
    }
    Snapshot snapshot = session.snapshot();
    List<PythonRow> all = new ArrayList<>();
    Optional<PythonRow> examined =
        snapshot
            .interpreter()
            .ifKnown()
            .map(SelectedInterpreter::interpreter)
            .map(known -> PythonRow.of(words, known));
    examined.ifPresent(all::add);
    snapshot.otherInterpreters().ifKnown().stream()
        .flatMap(List::stream)
        .map(other -> PythonRow.of(words, other))
        .forEach(all::add);
    rows.setAll(all);
    selected.set(examined);
  }

  private void check() {
    selected
        .get()
        .ifPresent(
            row -> {
              choose(row);
              route.lookStepByStep();
              route.open(Step.INSTALLATION);
            });
  }

  private void checkEverything() {
    selected.get().ifPresent(this::choose);
    route.checkEverything();
  }

  private void choose(PythonRow row) {
    finder.stop();
    route.begin(session.snapshot().request().withPython(row.place()));
  }

  private Judged judge() {
    if (isEmpty()) {
      return new Judged(State.PROBLEM, words.text("python.none"));
    }
    Optional<Interpreter> chosen =
        session.snapshot().interpreter().ifKnown().map(SelectedInterpreter::interpreter);
    if (chosen.isPresent()) {
      PythonRow row = PythonRow.of(words, chosen.get());
      State known = chosen.get().broken().isPresent() ? State.PROBLEM : State.FINE;
      return new Judged(
          known,
          words.text(
              "python.chosen",
              "name",
              Paths.environment(chosen.get().prefix()),
              "version",
              row.version()));
    }
    return route.navigation().current() == Screen.PYTHON
        ? new Judged(State.HERE, words.text("state.choose"))
        : new Judged(State.WAITING, words.text("state.not-checked"));
  }

  private String describe() {
    if (isEmpty()) {
      return words.text("python.search-finished");
    }
    return selected
        .get()
        .map(
            row ->
                row.reason().isEmpty()
                    ? row.place()
                    : words.text("python.reason", "name", row.shortName(), "reason", row.reason()))
        .orElse(words.text("python.subline"));
  }

  private Action mainWay() {
    if (!session.sourceProperty().get().isLive()) {
      return Action.of(words.text("python.next"), () -> route.open(Step.INSTALLATION));
    }
    return isEmpty()
        ? Action.of(words.text("python.search-again"), Icon.AGAIN, this::again)
        : Action.of(words.text("python.check"), this::check);
  }

  private List<Action> moreWays() {
    return isEmpty() || !session.sourceProperty().get().isLive()
        ? List.of()
        : List.of(Action.of(words.text("action.check-everything.more"), this::checkEverything));
  }
}
