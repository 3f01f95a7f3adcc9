package org.pywrapdoctor.wizard.step.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.diagnosis.comparison.Comparison;
import org.pywrapdoctor.diagnosis.comparison.Difference;
import org.pywrapdoctor.diagnosis.comparison.Difference.Suspicion;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.StateLabel;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// Two computers in columns, the difference that explains most in the first row.
public final class CompareController implements PageController {
  private final Words words;
  private final CompareViewModel model;

  @FXML private Label firstName;
  @FXML private StateLabel firstState;
  @FXML private Label secondName;
  @FXML private StateLabel secondState;
  @FXML private VBox notes;
  @FXML private VBox table;
  @FXML private TitledPane more;
  @FXML private VBox folded;

  public CompareController(Words words, CompareViewModel model) {
    this.words = words;
    this.model = model;
  }

  @FXML
  private void initialize() {
    show(model.first(), firstName, firstState);
    show(model.second(), secondName, secondState);
    Showing.when(table, model.comparison().map(made -> made.filter(this::isTelling).isPresent()));
    Showing.when(
        more,
        model.comparison().map(made -> made.filter(it -> !it.folded().isEmpty()).isPresent()));
    Showing.when(
        notes,
        model.comparison().map(made -> made.filter(it -> !it.notes().isEmpty()).isPresent()));
    model.comparison().subscribe(made -> made.ifPresent(this::show));
  }

  @FXML
  private void chooseFirst() {
    model.chooseFirst();
  }

  @FXML
  private void chooseSecond() {
    model.chooseSecond();
  }

  private boolean isTelling(Comparison made) {
    return !made.suspicious().isEmpty();
  }

  private void show(ObservableValue<Optional<Side>> side, Label name, StateLabel state) {
    name.textProperty()
        .bind(side.map(known -> known.map(Side::name).orElse(words.text("compare.not-chosen"))));
    state
        .judgedProperty()
        .bind(
            side.map(
                known ->
                    known
                        .map(chosen -> chosen.judged(words))
                        .orElse(new Judged(State.WAITING, words.text("state.choose")))));
  }

  private void show(Comparison made) {
    notes.getChildren().setAll(model.notes(made).stream().map(Rows::note).toList());
    List<Node> rows = new ArrayList<>();
    rows.add(head());
    made.suspicious().forEach(difference -> rows.add(row(difference)));
    table.getChildren().setAll(rows);
    more.setText(words.count("compare.more", made.folded().size()));
    folded.getChildren().setAll(made.folded().stream().map(this::line).toList());
  }

  private Node head() {
    HBox row =
        cells(
            new Label(words.text("compare.column.what")),
            new Label(words.text("compare.column.first")),
            new Label(words.text("compare.column.second")),
            new Label(words.text("compare.column.meaning")));
    row.getStyleClass().addAll("need-head", "difference-head");
    return row;
  }

  private Node row(Difference difference) {
    boolean high = difference.suspicion() == Suspicion.HIGH;
    StateLabel meaning =
        new StateLabel(
            high
                ? new Judged(State.PROBLEM, words.text("compare.suspicious"))
                : new Judged(State.WARNING, words.text("compare.possible")));
    HBox cells =
        cells(Rows.path(difference.name()), value(difference.a()), value(difference.b()), meaning);
    Label headline = Rows.sentence(words.say(difference.headline()));
    Label change = Rows.sentence(words.say(difference.change()));
    change.getStyleClass().add("mono");
    VBox row = new VBox(cells, headline, change);
    row.getStyleClass().add("difference");
    return row;
  }

  private Label value(String value) {
    return Rows.path(value.isEmpty() ? words.text("compare.not-there") : value);
  }

  private Node line(Difference difference) {
    return Rows.sentence(words.say(difference.headline()));
  }

  private static HBox cells(Label what, Label one, Label other, Label meaning) {
    for (Label cell : List.of(what, one, other)) {
      cell.getStyleClass().add("compare-cell");
      cell.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(cell, Priority.ALWAYS);
    }
    meaning.getStyleClass().add("need-state");
    HBox row = new HBox(what, one, other, meaning);
    row.getStyleClass().add("need-row");
    return row;
  }
}
