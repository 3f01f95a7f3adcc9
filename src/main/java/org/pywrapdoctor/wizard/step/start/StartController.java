package org.pywrapdoctor.wizard.step.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.ChoiceButton;
import org.pywrapdoctor.wizard.control.DropTarget;
import org.pywrapdoctor.wizard.control.Mnemonics;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.TextAreas;
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
  @FXML private ChoiceButton modelFails;
  @FXML private ChoiceButton compare;
  @FXML private ChoiceButton message;
  @FXML private ChoiceButton report;
  @FXML private ChoiceButton example;
  @FXML private VBox place;
  @FXML private Label textLabel;
  @FXML private TextArea text;
  @FXML private Label log;
  @FXML private VBox start;
  @FXML private Label folderLabel;
  @FXML private TextField folder;
  @FXML private Label script;
  @FXML private VBox saved;
  @FXML private Label savedLabel;
  @FXML private TextField savedModel;
  @FXML private VBox pair;
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
            modelFails, StartChoice.MODEL,
            compare, StartChoice.COMPARE,
            message, StartChoice.LOG,
            report, StartChoice.REPORT,
            example, StartChoice.EXAMPLE);
    model
        .choiceProperty()
        .subscribe(
            chosen -> meanings.forEach((toggle, choice) -> toggle.setSelected(choice == chosen)));
    choices
        .selectedToggleProperty()
        .subscribe(
            chosen ->
                Optional.ofNullable(chosen)
                    .ifPresent(known -> model.choiceProperty().set(meanings.get(known))));
    folder.textProperty().bindBidirectional(model.folderProperty());
    script
        .textProperty()
        .bind(model.scriptProperty().map(path -> words.text("start.script", "script", path)));
    Showing.when(script, model.scriptProperty().map(path -> !path.isEmpty()));
    Map<Node, StartChoice> details =
        Map.of(gallery, StartChoice.EXAMPLE, saved, StartChoice.MODEL, pair, StartChoice.COMPARE);
    details.forEach(
        (node, choice) -> Showing.when(node, model.choiceProperty().map(choice::equals)));
    Showing.when(place, model.choiceProperty().map(choice -> !details.containsValue(choice)));
    savedModel.textProperty().bindBidirectional(model.modelProperty());
    Showing.when(
        start, model.choiceProperty().map(Set.of(StartChoice.IMPORT, StartChoice.GPU)::contains));
    text.textProperty().bindBidirectional(model.log().textProperty());
    TextAreas.leaveByTab(text);
    log.textProperty().bind(model.log().fileProperty().map(file -> logName(file)));
    Showing.when(log, model.log().fileProperty().map(Optional::isPresent));
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
    Mnemonics.describe(text, textLabel);
    Mnemonics.describe(folder, folderLabel);
    Mnemonics.describe(savedModel, savedLabel);
    Mnemonics.describe(examples, examplesLabel);
    DropTarget.install(place, model::drop);
    DropTarget.install(saved, model::drop);
  }

  private String logName(Optional<Path> file) {
    return file.map(path -> words.text("start.log-file", "file", path.toString())).orElse("");
  }

  @FXML
  private void browse() {
    model.browseFolder();
  }

  @FXML
  private void browseModelFile() {
    model.browseModelFile();
  }

  @FXML
  private void browseModelFolder() {
    model.browseModelFolder();
  }
}
