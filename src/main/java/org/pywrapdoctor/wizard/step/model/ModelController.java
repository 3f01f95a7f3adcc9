package org.pywrapdoctor.wizard.step.model;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.FactGrid;
import org.pywrapdoctor.wizard.control.ProgressCard;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.word.Words;

/// What a model needs, and why it does not load.
public final class ModelController implements PageController {
  private final Words words;
  private final ModelViewModel model;

  @FXML private ProgressCard progress;
  @FXML private FactGrid facts;
  @FXML private VBox why;
  @FXML private VBox reasons;

  public ModelController(Words words, ModelViewModel model) {
    this.words = words;
    this.model = model;
  }

  @FXML
  private void initialize() {
    progress.watch(
        words,
        model.look(),
        new ReadOnlyObjectWrapper<>(words.text("model.headline.checking")),
        words.text("progress.skip"),
        model::skip);
    facts.factsProperty().bind(model.facts());
    Showing.when(facts, model.facts().map(rows -> !rows.isEmpty()));
    model
        .reasons()
        .subscribe(shown -> reasons.getChildren().setAll(shown.stream().map(Rows::note).toList()));
    Showing.when(why, model.reasons().map(shown -> !shown.isEmpty()));
  }
}
