package org.pywrapdoctor.wizard.step.gpu;

import atlantafx.base.controls.Message;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.Messages;
import org.pywrapdoctor.wizard.control.ProgressCard;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.word.Plain;
import org.pywrapdoctor.wizard.word.Words;

/// The facts about the graphics card.
public final class GpuController implements PageController {
  private final Words words;
  private final GpuViewModel model;

  @FXML private ProgressCard progress;
  @FXML private Message remark;
  @FXML private NeedGrid needs;
  @FXML private VBox waysBlock;
  @FXML private VBox ways;

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
    needs
        .titlesProperty()
        .set(
            Stream.of(
                    "gpu.column.subject",
                    "gpu.column.needs",
                    "gpu.column.has",
                    "gpu.column.verdict")
                .map(key -> words.text(key))
                .toList());
    needs.needsProperty().bind(model.needs());
    Showing.when(needs, model.needs().map(rows -> !rows.isEmpty()));
    model.ways().subscribe(this::showWays);
    Showing.when(waysBlock, model.ways().map(lines -> !lines.isEmpty()));
  }

  private void showWays(List<String> lines) {
    List<Node> rows = lines.stream().<Node>map(GpuController::way).toList();
    ways.getChildren().setAll(rows);
  }

  private static HBox way(String line) {
    Label label = new Label(Plain.text(line));
    label.setWrapText(true);
    HBox row = new HBox(label);
    row.getStyleClass().add("need-row");
    return row;
  }
}
