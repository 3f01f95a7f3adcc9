package org.pywrapdoctor.wizard.step.mend;

import atlantafx.base.controls.Message;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.FactGrid;
import org.pywrapdoctor.wizard.control.Messages;
import org.pywrapdoctor.wizard.control.ProgressCard;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.StateLabel;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The steps of the repair with a bar above them, then before and after.
public final class MendController implements PageController {
  private final Words words;
  private final MendViewModel model;
  private final Desktop desktop;

  @FXML private ProgressCard progress;
  @FXML private FactGrid steps;
  @FXML private TitledPane output;
  @FXML private ListView<String> lines;
  @FXML private Label promise;
  @FXML private VBox outcome;
  @FXML private Message verdict;
  @FXML private GridPane compared;
  @FXML private VBox use;
  @FXML private VBox putBack;
  @FXML private VBox restored;
  @FXML private TextField folder;

  public MendController(Words words, MendViewModel model, Desktop desktop) {
    this.words = words;
    this.model = model;
    this.desktop = desktop;
  }

  @FXML
  private void initialize() {
    progress.watch(words, model.progress(), model.caption(), "", model::cancel);
    lines.setItems(model.output());
    model
        .output()
        .addListener(
            (ListChangeListener<String>)
                _ -> {
                  output.setText(words.count("mend.output", model.output().size()));
                  lines.scrollTo(model.output().size() - 1);
                });
    output.setText(words.count("mend.output", 0));
    Messages.speak(verdict);
    Showing.when(promise, model.mending().map(Mending.GoesOn.class::isInstance));
    Showing.when(outcome, model.mending().map(Mending.Over.class::isInstance));
    Showing.when(steps, model.mending().map(Mending.GoesOn.class::isInstance));
    Showing.when(putBack, model.mending().map(state -> !state.restored().isEmpty()));
    model.mending().subscribe(this::show);
  }

  @FXML
  private void copyFolder() {
    desktop.copy(folder.getText());
  }

  private void show(Mending state) {
    restored
        .getChildren()
        .setAll(
            state.restored().stream().map(words::say).map(said -> Rows.fine(said + ".")).toList());
    switch (state) {
      case Mending.GoesOn(int at) -> showSteps(at);
      case Mending.Over over -> showOutcome(over);
      case Mending.NotBegun _, Mending.Failed _, Mending.TakenBack _ ->
          steps.factsProperty().set(List.of());
    }
  }

  private void showSteps(int at) {
    MendSteps known = model.steps().get();
    steps
        .factsProperty()
        .set(
            IntStream.range(0, known.steps().size())
                .mapToObj(
                    step ->
                        new Fact(
                            known.steps().get(step).title(),
                            known.steps().get(step).detail(),
                            known.judge(step, at)))
                .toList());
  }

  private void showOutcome(Mending.Over over) {
    boolean works = over.repaired().verified();
    Messages.show(
        verdict,
        works
            ? new Judged(State.FINE, words.text("mend.verdict.works"))
            : new Judged(State.WARNING, words.text("mend.verdict.no-help")),
        works && model.folder().isPresent() ? words.text("mend.verdict.old") : "");
    compared.getChildren().clear();
    compared.addRow(
        0, new Label(), caption(words.text("mend.before")), caption(words.text("mend.now")));
    List<Compared> rows = Compared.of(words, over.repaired());
    for (int row = 0; row < rows.size(); row++) {
      Label subject = new Label(rows.get(row).subject());
      subject.setWrapText(true);
      compared.addRow(
          row + 1,
          subject,
          new StateLabel(rows.get(row).before()),
          new StateLabel(rows.get(row).now()));
    }
    boolean isNew = works && model.folder().isPresent();
    use.setVisible(isNew);
    use.setManaged(isNew);
    folder.setText(model.folder().orElse(""));
  }

  private static Node caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    return label;
  }
}
