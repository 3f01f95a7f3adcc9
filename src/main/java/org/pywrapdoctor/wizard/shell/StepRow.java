package org.pywrapdoctor.wizard.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.StateStyle;
import org.pywrapdoctor.wizard.icon.IconView;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.word.Words;

/// One row of the step list: icon, title, and the state's word below or, in a small window, beside
/// the title.
final class StepRow extends ToggleButton {
  private final Words words;
  private final BooleanProperty small = new SimpleBooleanProperty(this, "small");
  private final IconView icon = new IconView();
  private final Label title = new Label();
  private final Label word = new Label();
  private final BorderPane texts = new BorderPane();

  StepRow(Words words, StepListViewModel.Item item, Runnable open) {
    this.words = words;
    getStyleClass().setAll("step");
    title.setText(item.title());
    title.getStyleClass().add("step-title");
    word.getStyleClass().add("step-state");
    item.state().subscribe(this::show);
    disableProperty().bind(Bindings.not(item.reachable()));
    item.current().subscribe(this::setSelected);
    setOnAction(
        _ -> {
          setSelected(item.current().get());
          open.run();
        });
    accessibleTextProperty()
        .bind(Bindings.concat(item.title(), ", ", item.state().map(Judged::word)));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(row());
    title.setMinWidth(USE_PREF_SIZE);
    small.subscribe(this::arrange);
    small.subscribe(_ -> show(item.state().getValue()));
  }

  BooleanProperty smallProperty() {
    return small;
  }

  private HBox row() {
    HBox row = new HBox(icon, texts);
    row.getStyleClass().add("step-row");
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(texts, Priority.ALWAYS);
    return row;
  }

  private void arrange(boolean isSmall) {
    texts.setCenter(null);
    texts.setRight(null);
    if (isSmall) {
      texts.setCenter(title);
      texts.setRight(word);
      BorderPane.setAlignment(word, Pos.CENTER_RIGHT);
    } else {
      VBox lines = new VBox(title, word);
      lines.setAlignment(Pos.CENTER_LEFT);
      texts.setCenter(lines);
    }
    BorderPane.setAlignment(title, Pos.CENTER_LEFT);
  }

  private void show(Judged judged) {
    icon.setIcon(judged.state().icon());
    word.setText(small.get() ? words.text(judged.state().wordKey()) : judged.word());
    StateStyle.apply(this, judged.state());
  }
}
