package org.pywrapdoctor.wizard.step.python;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.pywrapdoctor.probe.interpreter.search.Finding;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;
import org.pywrapdoctor.probe.interpreter.search.Suggestion;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.word.Words;

/// The rows of the table in the order in which they were found, and which of them is chosen. A row
/// never moves once it is there.
public final class PythonList {
  private final Words words;
  private final PythonFinder finder;
  private final ObservableList<PythonRow> rows = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty grouped = new SimpleBooleanProperty();
  private final FilteredList<PythonRow> matching = new FilteredList<>(rows);
  private final ObservableList<ListedRow> shown = FXCollections.observableArrayList();
  private final RowGroups groups;
  private final ObjectProperty<Optional<PythonRow>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<Suggestion> strongest = Optional.empty();
  private boolean chosenByHand;
  private final ObservableValue<Boolean> empty;
  private final ObservableValue<String> count;

  public PythonList(Words words, PythonFinder finder) {
    this.words = words;
    this.finder = finder;
    groups = new RowGroups(words);
    filter.subscribe(text -> matching.setPredicate(row -> row.matches(text)));
    matching.addListener((ListChangeListener<PythonRow>) this::follow);
    grouped.subscribe(this::arrange);
    finder.setOnFound(this::add);
    empty = Bindings.createBooleanBinding(this::isEmpty, rows, finder.searchingProperty());
    count = Bindings.createStringBinding(this::countText, rows, finder.searchingProperty());
  }

  /// The Pythons that match the filter.
  ObservableList<ListedRow> shown() {
    return shown;
  }

  /// Whether those of one kind stand together under a heading.
  BooleanProperty groupedProperty() {
    return grouped;
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

  /// The table selects a row. It does so too when the row of the same Python changes, which is no
  /// choice of the person's.
  void select(PythonRow row) {
    if (selected.get().filter(row::isSameAs).isPresent()) {
      selected.set(Optional.of(row));
    } else {
      choose(row);
    }
  }

  /// The person chooses a row; nothing that is found later changes that.
  void choose(PythonRow row) {
    chosenByHand = true;
    selected.set(Optional.of(row));
  }

  /// Takes a program or a folder that was dropped.
  void drop(Path path) {
    finder.read(path);
  }

  /// Searches when nobody has yet.
  void searchOnce(SearchOrder order) {
    finder.searchOnce(order);
  }

  /// Forgets all and searches anew.
  void searchAgain(SearchOrder order) {
    if (!finder.searchingProperty().get()) {
      rows.clear();
      selected.set(Optional.empty());
      chosenByHand = false;
      strongest = Optional.empty();
      finder.search(order);
    }
  }

  void stopSearching() {
    finder.stop();
  }

  /// Asks for a Python in an unusual place.
  void browse() {
    finder.browse();
  }

  /// Asks for the folder of an environment.
  void browseFolder() {
    finder.browseFolder();
  }

  /// Shows the Pythons of a finished examination in place of those of this computer.
  void show(Snapshot snapshot) {
    Optional<PythonRow> examined = snapshot.python().map(known -> PythonRow.of(words, known));
    List<PythonRow> all = new ArrayList<>(examined.stream().toList());
    snapshot.otherInterpreters().ifKnown().stream()
        .flatMap(List::stream)
        .map(other -> PythonRow.of(words, other))
        .forEach(all::add);
    rows.setAll(all);
    selected.set(examined);
  }

  /// One new row is appended without moving the others, so that nothing moves under the pointer.
  private void follow(ListChangeListener.Change<? extends PythonRow> change) {
    while (!grouped.get() && change.next()) {
      boolean isAppended =
          change.wasAdded() && !change.wasRemoved() && change.getTo() == matching.size();
      boolean isReplaced = change.wasReplaced() && change.getAddedSize() == change.getRemovedSize();
      if (isAppended && shown.size() == change.getFrom()) {
        shown.addAll(change.getAddedSubList());
        return;
      }
      if (isReplaced && shown.size() == matching.size()) {
        for (int index = change.getFrom(); index < change.getTo(); index++) {
          shown.set(index, matching.get(index));
        }
        return;
      }
    }
    arrange();
  }

  private void arrange() {
    shown.setAll(grouped.get() ? groups.of(matching) : matching);
  }

  private boolean isEmpty() {
    return rows.isEmpty() && finder.hasSearched() && !finder.searchingProperty().get();
  }

  private String countText() {
    boolean searching = finder.searchingProperty().get();
    return words.count(searching ? "python.searching" : "python.searched", rows.size());
  }

  /// The strongest reason decides what is chosen, until the person chooses.
  private void add(Finding finding, boolean byHand) {
    PythonRow row = PythonRow.of(words, finding);
    int known = indexOf(row);
    if (known < 0) {
      rows.add(row);
    } else if (!byHand) {
      replace(known, row);
    }
    if (byHand) {
      choose(known < 0 ? row : rows.get(known));
    } else if (!chosenByHand && isStronger(finding)) {
      strongest = finding.suggestion();
      selected.set(Optional.of(row));
    }
  }

  private int indexOf(PythonRow row) {
    return IntStream.range(0, rows.size())
        .filter(index -> rows.get(index).isSameAs(row))
        .findFirst()
        .orElse(-1);
  }

  /// A row stays where it is; a selected one stays selected.
  private void replace(int index, PythonRow row) {
    boolean wasSelected = selected.get().filter(rows.get(index)::equals).isPresent();
    rows.set(index, row);
    if (wasSelected) {
      selected.set(Optional.of(row));
    }
  }

  private boolean isStronger(Finding finding) {
    return finding
        .suggestion()
        .filter(found -> strongest.filter(known -> known.compareTo(found) <= 0).isEmpty())
        .isPresent();
  }
}
