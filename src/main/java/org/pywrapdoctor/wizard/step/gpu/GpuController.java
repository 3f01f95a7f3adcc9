package org.pywrapdoctor.wizard.step.gpu;

import atlantafx.base.controls.Message;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.FactGrid;
import org.pywrapdoctor.wizard.control.Messages;
import org.pywrapdoctor.wizard.control.ProgressCard;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.word.Words;

/// The facts about the graphics card.
public final class GpuController implements PageController {
  private final Words words;
  private final GpuViewModel model;

  @FXML private ProgressCard progress;
  @FXML private Message remark;
  @FXML private VBox seen;
  @FXML private FactGrid facts;

  public GpuController(Words words, GpuViewModel model) {
    this.words = words;
    this.model = model;
  }

  @FXML
  private void initialize() {
    progress.watch(
        words,
        model.look(),
        new ReadOnlyObjectWrapper<>(words.text("gpu.looking")),
        words.text("progress.skip"),
        model::skip);
    Messages.speak(remark);
    remark.descriptionProperty().bind(model.remark());
    Showing.when(remark, model.remark().map(text -> !text.isEmpty()));
    facts.factsProperty().bind(model.facts());
    Showing.when(seen, model.facts().map(rows -> !rows.isEmpty()));
  }
}
