package org.pywrapdoctor.wizard.step.save;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.report.Hidden;
import org.pywrapdoctor.report.ReportWriter.Format;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.service.Reports.Preview;
import org.pywrapdoctor.wizard.word.Words;

/// Lets the person look through a report before it is saved.
public final class SaveController implements PageController {
  private final Words words;
  private final SaveViewModel model;

  @FXML private ToggleGroup formats;
  @FXML private RadioButton json;
  @FXML private RadioButton html;
  @FXML private RadioButton text;
  @FXML private VBox hidden;
  @FXML private Label nothing;
  @FXML private Label making;
  @FXML private TextArea whole;

  public SaveController(Words words, SaveViewModel model) {
    this.words = words;
    this.model = model;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(json);
  }

  @FXML
  private void initialize() {
    Map<Toggle, Format> choices = Map.of(json, Format.JSON, html, Format.HTML, text, Format.TEXT);
    choices.forEach((button, format) -> button.setSelected(format == model.format().get()));
    formats
        .selectedToggleProperty()
        .subscribe((_, chosen) -> model.format().set(choices.getOrDefault(chosen, Format.JSON)));
    Showing.when(making, model.preview().map(Optional::isEmpty));
    Showing.when(nothing, model.preview().map(made -> made.filter(this::hidesNothing).isPresent()));
    Showing.when(
        hidden, model.preview().map(made -> made.filter(it -> !hidesNothing(it)).isPresent()));
    model.preview().subscribe(made -> made.ifPresent(this::show));
  }

  private boolean hidesNothing(Preview preview) {
    return preview.hidden().isEmpty();
  }

  private void show(Preview preview) {
    whole.setText(preview.text());
    whole.setScrollTop(0);
    hidden.getChildren().setAll(head());
    hidden.getChildren().addAll(preview.hidden().stream().map(this::row).toList());
  }

  private Node head() {
    HBox row =
        row(
            new Label(words.text("save.column.what")),
            new Label(words.text("save.column.here")),
            new Label(words.text("save.column.report")),
            new Label(words.text("save.column.places")));
    row.getStyleClass().add("need-head");
    return row;
  }

  private Node row(Hidden what) {
    return row(
        new Label(words.text("save.kind." + what.kind().name().toLowerCase(Locale.ROOT))),
        Rows.path(what.example()),
        Rows.path(what.shown()),
        new Label(words.number(what.places())));
  }

  private static HBox row(Label what, Label here, Label report, Label places) {
    List<Label> cells = List.of(what, here, report);
    for (Label cell : cells) {
      cell.getStyleClass().add("save-cell");
      cell.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(cell, Priority.ALWAYS);
    }
    places.getStyleClass().add("save-places");
    HBox row = new HBox(what, here, report, places);
    row.getStyleClass().add("need-row");
    return row;
  }
}
