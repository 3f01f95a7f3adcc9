package org.pywrapdoctor.wizard.step.fault;

import atlantafx.base.controls.Message;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.pywrapdoctor.wizard.control.Messages;
import org.pywrapdoctor.wizard.page.PageController;

/// The code of a fault and what to do.
public final class FaultController implements PageController {
  private final FaultViewModel model;

  @FXML private Message message;
  @FXML private Label code;
  @FXML private TextArea details;

  public FaultController(FaultViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    Messages.speak(message);
    code.textProperty().bind(model.code());
    details.textProperty().bind(model.details());
  }

  @FXML
  private void copyCode() {
    model.copyCode();
  }
}
