package org.pywrapdoctor.wizard.step.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
import org.pywrapdoctor.wizard.word.Words;

/// The rows of the table in the order in which they were found, and which of them is chosen. A row
/// never moves once it is there.
public final class PythonList {
  private final Words words;
  private final PythonFinder finder;
  private final ObservableList<PythonRow> rows = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final FilteredList<PythonRow> shown = new FilteredList<>(rows);
  private final ObjectProperty<Optional<PythonRow>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableValue<Boolean> empty;
  private final ObservableValue<String> count;

  public PythonList(Words words, PythonFinder finder) {
    this.words = words;
    this.finder = finder;
    filter.subscribe(text -> shown.setPredicate(row -> row.matches(text)));
    finder.setOnFound(this::add);
    empty = Bindings.createBooleanBinding(this::isEmpty, rows, finder.searchingProperty());
    count = Bindings.createStringBinding(this::countText, rows, finder.searchingProperty());
  }

  /// The Pythons that match the filter.
  ObservableList<PythonRow> shown() {
    return shown;
  }

  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<Optional<PythonRow>> selectedProperty() {
    return selected;
  }

  ReadOnlyBooleanProperty searchingProperty() {
    return finder.searchingProperty();
  }

  /// Whether a search is over and found nothing.
  ObservableValue<Boolean> empty() {
    return empty;
  }

  /// How many there are, in words.
  ObservableValue<String> count() {
    return count;
  }

  /// Searches when nobody has yet.
  void searchOnce(String folder) {
    finder.searchOnce(folder);
  }

  /// Forgets all and searches anew.
  void searchAgain(String folder) {
    if (!finder.searchingProperty().get()) {
      rows.clear();
      selected.set(Optional.empty());
      finder.search(folder);
    }
  }

  void stopSearching() {
    finder.stop();
  }

  /// Asks for a Python in an unusual place.
  void browse() {
    finder.browse();
  }

  /// Shows the Pythons of a finished examination in place of those of this computer.
  void show(Snapshot snapshot) {
    Optional<PythonRow> examined =
        snapshot
            .interpreter()
            .ifKnown()
            .map(SelectedInterpreter::interpreter)
            .map(known -> PythonRow.of(words, known));
    List<PythonRow> all = new ArrayList<>(examined.stream().toList());
    snapshot.otherInterpreters().ifKnown().stream()
        .flatMap(List::stream)
        .map(other -> PythonRow.of(words, other))
        .forEach(all::add);
    rows.setAll(all);
    selected.set(examined);
  }

  private boolean isEmpty() {
    return rows.isEmpty() && finder.hasSearched() && !finder.searchingProperty().get();
  }

  private String countText() {
    boolean searching = finder.searchingProperty().get();
    return words.count(searching ? "python.searching" : "python.searched", rows.size());
  }

  private void add(Interpreter interpreter, boolean byHand) {
    PythonRow row = PythonRow.of(words, interpreter);
    Optional<PythonRow> known = rows.stream().filter(row::isSameAs).findFirst();
    if (known.isEmpty()) {
      rows.add(row);
    }
    if (byHand || (selected.get().isEmpty() && interpreter.suggested().isPresent())) {
      selected.set(Optional.of(known.orElse(row)));
    }
  }
}
