package org.pywrapdoctor.wizard.step.start;

import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.ChoiceButton;
import org.pywrapdoctor.wizard.control.Mnemonics;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.TextCell;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.service.Reports.Example;
import org.pywrapdoctor.wizard.word.Words;

/// The choices of the first page.
public final class StartController implements PageController {
  private final Words words;
  private final StartViewModel model;

  @FXML private ToggleGroup choices;
  @FXML private ChoiceButton importFails;
  @FXML private ChoiceButton gpuMissing;
  @FXML private ChoiceButton report;
  @FXML private ChoiceButton example;
  @FXML private VBox place;
  @FXML private Label folderLabel;
  @FXML private TextField folder;
  @FXML private Label script;
  @FXML private VBox gallery;
  @FXML private Label examplesLabel;
  @FXML private ListView<Example> examples;

  public StartController(Words words, StartViewModel model) {
    this.words = words;
    this.model = model;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.ofNullable((Node) choices.getSelectedToggle());
  }

  @FXML
  private void initialize() {
    Map<Toggle, StartChoice> meanings =
        Map.of(
            importFails, StartChoice.IMPORT,
            gpuMissing, StartChoice.GPU,
            report, StartChoice.REPORT,
            example, StartChoice.EXAMPLE);
    meanings.forEach(
        (toggle, choice) -> toggle.setSelected(model.choiceProperty().get() == choice));
    choices
        .selectedToggleProperty()
        .subscribe(chosen -> model.choiceProperty().set(meanings.get(chosen)));
    folder.textProperty().bindBidirectional(model.folderProperty());
    script
        .textProperty()
        .bind(model.scriptProperty().map(path -> words.text("start.script", "script", path)));
    Showing.when(script, model.scriptProperty().map(path -> !path.isEmpty()));
    ObservableValue<Boolean> looking = model.choiceProperty().map(StartChoice.EXAMPLE::equals);
    Showing.when(gallery, looking);
    Showing.when(place, looking.map(yes -> !yes));
    examples.setCellFactory(_ -> new TextCell<>(Example::title));
    examples.setItems(model.examples());
    model
        .exampleProperty()
        .subscribe(known -> known.ifPresent(examples.getSelectionModel()::select));
    examples
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen ->
                Optional.ofNullable(chosen)
                    .ifPresent(known -> model.exampleProperty().set(Optional.of(known))));
    Mnemonics.describe(folder, folderLabel);
    Mnemonics.describe(examples, examplesLabel);
    DropTarget.install(place, model::drop);
  }

  @FXML
  private void browse() {
    model.browseFolder();
  }
}
