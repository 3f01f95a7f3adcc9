package org.pywrapdoctor.wizard.step.python;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.DropTarget;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.StateLabel;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;

/// The table of Pythons, or the ways out when there is none.
public final class PythonController implements PageController {
  /// Python's own download page.
  private static final String DOWNLOADS = "https://www.python.org/downloads/";

  /// In the height of the letters.
  private static final double NARROW = 36;

  private final PythonList pythons;
  private final Desktop desktop;

  @FXML private VBox list;
  @FXML private CustomTextField filter;
  @FXML private TableView<ListedRow> table;
  @FXML private TableColumn<ListedRow, ListedRow> version;
  @FXML private TableColumn<ListedRow, ListedRow> where;
  @FXML private TableColumn<ListedRow, ListedRow> brief;
  @FXML private TableColumn<ListedRow, ListedRow> tensorflow;
  @FXML private TableColumn<ListedRow, ListedRow> state;
  @FXML private StackPane place;
  @FXML private CheckBox grouped;
  @FXML private Label placeholder;
  @FXML private StateLabel searching;
  @FXML private Label searched;
  @FXML private Hyperlink stop;
  @FXML private VBox nothing;

  public PythonController(PythonList pythons, Desktop desktop) {
    this.pythons = pythons;
    this.desktop = desktop;
  }

  @Override
  public Optional<Node> firstFocus() {
    return pythons.empty().getValue() ? Optional.empty() : Optional.of(filter);
  }

  @FXML
  private void initialize() {
    filter.textProperty().bindBidirectional(pythons.filterProperty());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    column(version, row -> strong(row.version()), PythonRow::architecture);
    column(where, row -> new Label(row.name()), PythonRow::place);
    where.setCellFactory(
        _ -> new RowCell(row -> new Label(row.name()), PythonRow::place, true).withPath());
    brief.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
    brief.setCellFactory(_ -> new RowCell(row -> strong(row.brief()), PythonRow::tensorflow, true));
    column(tensorflow, row -> new Label(row.tensorflow()), _ -> "");
    column(state, row -> new StateLabel(row.state()), PythonRow::reason);
    table.setItems(pythons.shown());
    filter.fontProperty().subscribe(this::fit);
    table.widthProperty().subscribe(this::fit);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen instanceof PythonRow row) {
                pythons.select(row);
              }
            });
    pythons
        .selectedProperty()
        .subscribe(chosen -> chosen.ifPresent(table.getSelectionModel()::select));
    pythons.shown().addListener((ListChangeListener<ListedRow>) _ -> showChoice());
    grouped.selectedProperty().bindBidirectional(pythons.groupedProperty());
    DropTarget.install(place, pythons::drop);
    placeholder.textProperty().bind(pythons.count());
    searching.judgedProperty().bind(pythons.count().map(text -> new Judged(State.RUNNING, text)));
    searched.textProperty().bind(pythons.count());
    Showing.when(searching, pythons.searchingProperty());
    Showing.when(stop, pythons.searchingProperty());
    Showing.when(searched, pythons.searchingProperty().not());
    ObservableValue<Boolean> empty = pythons.empty();
    Showing.when(nothing, empty);
    Showing.when(list, empty.map(yes -> !yes));
  }

  @FXML
  private void browse() {
    pythons.browse();
  }

  @FXML
  private void browseFolder() {
    pythons.browseFolder();
  }

  @FXML
  private void stop() {
    pythons.stopSearching();
  }

  @FXML
  private void copyAddress() {
    desktop.copy(DOWNLOADS);
  }

  /// Where letters are large and the window is not, one column says in two lines what several do
  /// otherwise.
  private void fit() {
    double em = filter.getFont().getSize();
    boolean isNarrow = table.getWidth() > 0 && table.getWidth() < NARROW * em;
    version.setMinWidth(6.5 * em);
    version.setMaxWidth(7.2 * em);
    tensorflow.setMinWidth(11.5 * em);
    tensorflow.setMaxWidth(16 * em);
    state.setMinWidth((isNarrow ? 7 : 10) * em);
    brief.setVisible(isNarrow);
    version.setVisible(!isNarrow);
    where.setVisible(!isNarrow);
    tensorflow.setVisible(!isNarrow);
  }

  /// The chosen row stays chosen wherever it stands now.
  private void showChoice() {
    pythons
        .selectedProperty()
        .get()
        .filter(row -> !row.equals(table.getSelectionModel().getSelectedItem()))
        .filter(pythons.shown()::contains)
        .ifPresent(table.getSelectionModel()::select);
  }

  private static Node strong(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("text-bold");
    return label;
  }

  private static void column(
      TableColumn<ListedRow, ListedRow> column,
      Function<PythonRow, Node> first,
      Function<PythonRow, String> second) {
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
    column.setCellFactory(_ -> new RowCell(first, second, false));
  }
}
