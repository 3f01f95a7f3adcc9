package org.pywrapdoctor.wizard.step.healthy;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.step.healthy.HealthyViewModel.Figure;
import org.pywrapdoctor.wizard.word.Words;

/// The calm end.
public final class HealthyController implements PageController {
  private final Words words;
  private final HealthyViewModel model;

  @FXML private Label headline;
  @FXML private Label subline;
  @FXML private HBox figures;
  @FXML private TitledPane notes;
  @FXML private VBox noteRows;

  public HealthyController(Words words, HealthyViewModel model) {
    this.words = words;
    this.model = model;
  }

  @Override
  public Optional<Node> ownHeadline() {
    return Optional.of(headline);
  }

  @FXML
  private void initialize() {
    headline.textProperty().bind(model.headline());
    subline.textProperty().bind(model.subline());
    model
        .figures()
        .subscribe(
            list ->
                figures
                    .getChildren()
                    .setAll(list.stream().map(HealthyController::figure).toList()));
    model.notes().subscribe(this::showNotes);
    Showing.when(notes, model.notes().map(list -> !list.isEmpty()));
  }

  @FXML
  private void otherFolder() {
    model.chooseAnotherFolder();
  }

  @FXML
  private void otherPython() {
    model.chooseAnotherPython();
  }

  private void showNotes(List<String> texts) {
    notes.setText(words.count("healthy.notes", texts.size()));
    noteRows.getChildren().setAll(texts.stream().map(Rows::note).toList());
  }

  private static Node figure(Figure figure) {
    Label value = new Label(figure.value());
    value.getStyleClass().add("figure-value");
    Label caption = new Label(figure.caption());
    caption.getStyleClass().add("caption");
    VBox box = new VBox(value, caption);
    box.getStyleClass().add("figure");
    return box;
  }
}
