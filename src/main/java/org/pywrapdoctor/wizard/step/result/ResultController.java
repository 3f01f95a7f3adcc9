package org.pywrapdoctor.wizard.step.result;

import atlantafx.base.controls.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.diagnosis.Assessment.Unexplained;
import org.pywrapdoctor.wizard.control.FactGrid;
import org.pywrapdoctor.wizard.control.Messages;
import org.pywrapdoctor.wizard.control.ProgressCard;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.TextAreas;
import org.pywrapdoctor.wizard.help.Help;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.remedy.RemedyRow;
import org.pywrapdoctor.wizard.service.Remedies.Remedy;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.word.Plain;
import org.pywrapdoctor.wizard.word.Words;

/// The verdict with its proof, cures and what was ruled out; while looks go on, how they go.
public final class ResultController implements PageController {
  private final Words words;
  private final Help help;
  private final ResultViewModel model;
  private final Session session;
  private final ObservableBooleanValue small;

  @FXML private ToggleGroup ways;
  @FXML private ProgressCard progress;
  @FXML private VBox looks;
  @FXML private FactGrid lookRows;
  @FXML private VBox causes;
  @FXML private Message decision;
  @FXML private VBox unexplained;
  @FXML private TextArea lastLines;
  @FXML private Label next;
  @FXML private VBox cures;
  @FXML private VBox cureRows;
  @FXML private TitledPane innocent;
  @FXML private VBox innocentRows;

  /// @param small whether the window has little room
  public ResultController(
      Words words,
      Help help,
      ResultViewModel model,
      Session session,
      ObservableBooleanValue small) {
    this.words = words;
    this.help = help;
    this.model = model;
    this.session = session;
    this.small = small;
  }

  @FXML
  private void initialize() {
    Messages.speak(decision);
    ObservableValue<Form> form = model.form();
    progress.watch(
        words,
        model.progress().overall(),
        new ReadOnlyObjectWrapper<>(words.text("result.checking")),
        "",
        session::stop);
    lookRows.factsProperty().bind(model.progress().rows());
    Showing.when(looks, form.map(shown -> shown == Form.RUNNING || shown == Form.INCOMPLETE));
    ObservableValue<Boolean> verdict = form.map(shown -> shown != Form.RUNNING);
    Showing.when(causes, verdict);
    model.causes().subscribe(this::showCauses);
    model.decision().subscribe(decision::setDescription);
    Showing.when(decision, model.decision().map(text -> !text.isEmpty()));
    model.unexplained().subscribe(known -> known.ifPresent(this::showUnexplained));
    Showing.when(unexplained, form.map(Form.UNEXPLAINED::equals));
    model.remedies().remediesProperty().subscribe(this::showCures);
    ObservableValue<Boolean> curable =
        model.remedies().remediesProperty().map(list -> !list.isEmpty());
    Showing.when(cures, model.deciding().flatMap(test -> curable.map(some -> some && !test)));
    model.ruledOut().subscribe(this::showInnocent);
    ObservableValue<Boolean> any = model.ruledOut().map(list -> !list.isEmpty());
    Showing.when(innocent, verdict.flatMap(shown -> any.map(some -> shown && some)));
    TextAreas.fit(lastLines, 3, 12);
  }

  private void showCauses(List<CauseView> shown) {
    List<Node> cards = new ArrayList<>();
    shown.forEach(cause -> cards.add(new CauseCard(words, help, cause, model::show, small)));
    causes.getChildren().setAll(cards);
  }

  private void showUnexplained(Unexplained known) {
    lastLines.setText(Plain.text(String.join("\n", known.lastLines())));
    next.setText(words.say(known.next()));
  }

  private void showCures(List<Remedy> remedies) {
    List<Node> rows = new ArrayList<>();
    for (Remedy remedy : remedies) {
      RemedyRow row = new RemedyRow(words, remedy, rows.isEmpty());
      row.setToggleGroup(ways);
      row.setSelected(rows.isEmpty());
      row.setOnAction(_ -> model.remedies().chosenProperty().set(Optional.of(remedy)));
      rows.add(row);
    }
    cureRows.getChildren().setAll(rows);
  }

  private void showInnocent(List<String> reasons) {
    boolean others = !model.causes().getValue().isEmpty();
    innocent.setText(
        words.count(others ? "result.ruled-out.others" : "result.ruled-out.all", reasons.size()));
    innocentRows.getChildren().setAll(reasons.stream().map(Rows::fine).toList());
  }
}
