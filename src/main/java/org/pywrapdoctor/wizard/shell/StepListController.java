package org.pywrapdoctor.wizard.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.help.Help;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.word.Words;

/// The list of steps at the left.
public final class StepListController {
  private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

  private final Words words;
  private final StepListViewModel model;
  private final ShellViewModel shell;
  private final ReadOnlyObjectProperty<Optional<String>> code;
  private final Help help;
  private final ObservableBooleanValue small;

  @FXML private Label subject;
  @FXML private Label details;
  @FXML private VBox steps;
  @FXML private Button caseCode;

  public StepListController(
      Words words,
      StepListViewModel model,
      ShellViewModel shell,
      ReadOnlyObjectProperty<Optional<String>> code,
      Help help,
      ObservableBooleanValue small) {
    this.words = words;
    this.model = model;
    this.shell = shell;
    this.code = code;
    this.help = help;
    this.small = small;
  }

  @FXML
  private void initialize() {
    subject.textProperty().bind(model.subject());
    details.textProperty().bind(model.details());
    List<StepRow> rows = model.items().stream().map(item -> row(item.step(), item)).toList();
    steps.getChildren().setAll(rows);
    code.subscribe(this::showCode);
  }

  @FXML
  private void spell() {
    code.get().ifPresent(known -> help.spelling(caseCode, known));
  }

  private StepRow row(Step step, StepListViewModel.Item item) {
    StepRow row = new StepRow(words, item, () -> shell.open(step));
    row.smallProperty().bind(small);
    return row;
  }

  private void showCode(Optional<String> known) {
    caseCode.setText(known.orElse(words.text("shell.case-code.pending")));
    caseCode.setFocusTraversable(known.isPresent());
    caseCode.setMouseTransparent(known.isEmpty());
    caseCode.setAccessibleText(
        known
            .map(letters -> words.text("shell.case-code.spell", "code", letters))
            .orElse(words.text("shell.case-code.pending")));
    caseCode.pseudoClassStateChanged(PENDING, known.isEmpty());
  }
}
