package org.pywrapdoctor.wizard.step.installation;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.FactGrid;
import org.pywrapdoctor.wizard.control.ProgressCard;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.word.Words;

/// The facts of the installation.
public final class InstallationController implements PageController {
  private final Words words;
  private final InstallationViewModel model;

  @FXML private ProgressCard progress;
  @FXML private VBox installed;
  @FXML private FactGrid facts;
  @FXML private HBox goOn;

  public InstallationController(Words words, InstallationViewModel model) {
    this.words = words;
    this.model = model;
  }

  @FXML
  private void initialize() {
    progress.watch(
        words,
        model.look(),
        new ReadOnlyObjectWrapper<>(words.text("installation.comparing")),
        words.text("progress.skip"),
        model::skip);
    facts.factsProperty().bind(model.facts());
    Showing.when(installed, model.facts().map(rows -> !rows.isEmpty()));
    Showing.when(goOn, model.look().map(LookState::isGoingOn));
  }
}
