package org.pywrapdoctor.wizard.step.repair;

import atlantafx.base.controls.Message;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.diagnosis.RemedyText;
import org.pywrapdoctor.remedy.RemedyFile;
import org.pywrapdoctor.wizard.control.Messages;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.TextAreas;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.service.Remedies.Remedy;

/// The chosen cure: what is done, the files in tabs, the commands to copy.
public final class RepairController implements PageController {
  private final RepairViewModel model;

  @FXML private GridPane preview;
  @FXML private VBox steps;
  @FXML private VBox links;
  @FXML private TabPane files;
  @FXML private VBox commandBlock;
  @FXML private TextArea commands;
  @FXML private CheckBox jupyter;
  @FXML private Message demands;

  public RepairController(RepairViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    TextAreas.fit(commands, 3, 6);
    model.chosen().subscribe(this::show);
    Messages.speak(demands);
    demands.descriptionProperty().bind(model.demands());
    Showing.when(preview, model.chosen().map(Optional::isPresent));
    jupyter.selectedProperty().bindBidirectional(model.jupyter());
    Showing.when(jupyter, model.makesEnvironment());
    Showing.when(demands, model.chosen().map(Optional::isPresent));
    Showing.when(commandBlock, commands.textProperty().isNotEmpty());
  }

  @FXML
  private void copyCommands() {
    model.copy(commands.getText());
  }

  private void show(Optional<Remedy> chosen) {
    Optional<RemedyText> text = chosen.map(Remedy::text);
    List<RemedyFile> shown = chosen.map(Remedy::files).orElse(List.of());
    files.getTabs().setAll(shown.stream().map(RepairController::tab).toList());
    files.setVisible(!shown.isEmpty());
    commands.setText(String.join("\n", text.map(RemedyText::commands).orElse(List.of())));
    steps.getChildren().setAll(text.map(RemedyText::steps).map(Rows::steps).orElse(List.of()));
    links
        .getChildren()
        .setAll(text.map(RemedyText::links).orElse(List.of()).stream().map(this::link).toList());
  }

  private Node link(String address) {
    Hyperlink link = new Hyperlink(address);
    link.getStyleClass().add("path");
    link.setTooltip(new Tooltip(address));
    link.setOnAction(_ -> model.open(address));
    return link;
  }

  private static Tab tab(RemedyFile file) {
    TextArea content = new TextArea(file.content());
    content.setEditable(false);
    content.setWrapText(true);
    content.getStyleClass().addAll("quoted", "mono");
    content.setAccessibleText(file.name());
    return new Tab(file.name(), content);
  }
}
