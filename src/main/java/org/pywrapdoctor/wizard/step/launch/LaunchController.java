package org.pywrapdoctor.wizard.step.launch;

import atlantafx.base.controls.Message;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.FactGrid;
import org.pywrapdoctor.wizard.control.Messages;
import org.pywrapdoctor.wizard.control.ProgressCard;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.TextAreas;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.word.Plain;
import org.pywrapdoctor.wizard.word.Words;

/// The real import: progress while it runs, then its end, its first error and what was tried.
public final class LaunchController implements PageController {
  private final Words words;
  private final LaunchViewModel model;
  private final Desktop desktop;

  @FXML private ProgressCard progress;
  @FXML private Message verdict;
  @FXML private VBox error;
  @FXML private TextArea errorText;
  @FXML private VBox steps;
  @FXML private FactGrid tried;
  @FXML private VBox correction;
  @FXML private VBox again;
  @FXML private Label againTitle;
  @FXML private Label meaning;
  @FXML private FactGrid reruns;
  @FXML private TitledPane loaded;
  @FXML private TextArea loadedText;
  @FXML private TitledPane raw;
  @FXML private TextArea rawText;

  public LaunchController(Words words, LaunchViewModel model, Desktop desktop) {
    this.words = words;
    this.model = model;
    this.desktop = desktop;
  }

  @FXML
  private void initialize() {
    progress.watch(words, model.look(), model.caption(), words.text("progress.stop"), model::skip);
    Messages.speak(verdict);
    var over = model.look().map(look -> !look.isGoingOn());
    model.verdict().subscribe(judged -> judged.ifPresent(this::showVerdict));
    Showing.when(
        verdict,
        model.verdict().map(Optional::isPresent).flatMap(known -> over.map(yes -> yes && known)));
    errorText.textProperty().bind(model.firstError());
    TextAreas.fit(errorText, 2, 8);
    Showing.when(error, model.firstError().map(text -> !text.isEmpty()));
    tried.factsProperty().bind(model.tried());
    Showing.when(steps, model.tried().map(rows -> !rows.isEmpty()));
    model.correction().subscribe(text -> correction.getChildren().setAll(Rows.note(text)));
    Showing.when(correction, model.correction().map(text -> !text.isEmpty()));
    reruns.factsProperty().bind(model.reruns());
    againTitle
        .textProperty()
        .bind(model.reruns().map(rows -> words.count("import.again", rows.size())));
    meaning.textProperty().bind(model.meaning());
    Showing.when(again, model.reruns().map(rows -> !rows.isEmpty()));
    show(loaded, loadedText, "import.loaded", model.loaded());
    show(raw, rawText, "import.raw", model.rawOutput());
  }

  /// Lines that are one click away.
  private void show(
      TitledPane pane, TextArea area, String title, ObservableValue<List<String>> lines) {
    area.textProperty().bind(lines.map(all -> Plain.text(String.join("\n", all))));
    TextAreas.fit(area, 4, 16);
    pane.textProperty().bind(lines.map(all -> words.count(title, all.size())));
    Showing.when(pane, lines.map(all -> !all.isEmpty()));
  }

  private void showVerdict(Judged judged) {
    Messages.show(verdict, judged, model.afterthought());
  }

  @FXML
  private void copyError() {
    desktop.copy(errorText.getText());
  }
}
