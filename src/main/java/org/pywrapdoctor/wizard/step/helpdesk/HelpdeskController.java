package org.pywrapdoctor.wizard.step.helpdesk;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.StateLabel;
import org.pywrapdoctor.wizard.control.StateStyle;
import org.pywrapdoctor.wizard.icon.IconView;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.step.helpdesk.ComputerFacts.Line;
import org.pywrapdoctor.wizard.word.Words;

/// Shows somebody's report to who helps them.
public final class HelpdeskController implements PageController {
  private final Words words;
  private final HelpdeskViewModel model;

  @FXML private Label code;
  @FXML private Label spelling;
  @FXML private StateLabel integrity;
  @FXML private VBox found;
  @FXML private VBox causes;
  @FXML private Label cure;
  @FXML private VBox computer;
  @FXML private VBox steps;

  public HelpdeskController(Words words, HelpdeskViewModel model) {
    this.words = words;
    this.model = model;
  }

  @FXML
  private void initialize() {
    code.textProperty().bind(model.caseCode());
    spelling.textProperty().bind(model.spelling());
    integrity.judgedProperty().bind(model.integrity());
    model.causes().subscribe(this::showCauses);
    Showing.when(found, model.causes().map(list -> !list.isEmpty()));
    cure.textProperty().bind(model.cure());
    Showing.when(cure, model.cure().map(text -> !text.isEmpty()));
    model.computer().subscribe(this::showComputer);
    model.callerSteps().subscribe(shown -> steps.getChildren().setAll(Rows.steps(shown)));
  }

  private void showCauses(List<Diagnosis> shown) {
    causes.getChildren().setAll(shown.stream().map(this::cause).toList());
  }

  private Node cause(Diagnosis diagnosis) {
    IconView icon = new IconView(State.PROBLEM.icon());
    icon.getStyleClass().add("icon-20");
    StateStyle.apply(icon, State.PROBLEM);
    Label headline = new Label(words.say(diagnosis.headline()));
    headline.getStyleClass().add("text-bold");
    headline.setWrapText(true);
    Label number = new Label(diagnosis.code());
    number.getStyleClass().add("code");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(icon, headline, gap, number);
    row.getStyleClass().add("cause-title");
    return row;
  }

  private void showComputer(List<Line> lines) {
    computer.getChildren().setAll(lines.stream().map(HelpdeskController::line).toList());
  }

  private static Node line(Line shown) {
    Label subject = new Label(shown.subject());
    subject.getStyleClass().add("need-subject");
    Label value = new Label(shown.value());
    value.getStyleClass().add("path");
    value.setTooltip(new Tooltip(shown.value()));
    HBox row = new HBox(subject, value);
    row.getStyleClass().add("need-row");
    return row;
  }
}
