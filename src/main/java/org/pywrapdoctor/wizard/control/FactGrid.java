package org.pywrapdoctor.wizard.control;

import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.word.Plain;

/// Facts as rows in a frame: subject, what was seen, and what is to be said of it.
public final class FactGrid extends VBox {
  /// Paths are shortened in the middle; sentences get more lines.
  private static final Pattern PATH = Pattern.compile("(?:/|[A-Za-z]:\\\\|\\\\\\\\).*");

  private final ObjectProperty<List<Fact>> facts =
      new SimpleObjectProperty<>(this, "facts", List.of());

  public FactGrid() {
    getStyleClass().add("framed");
    facts.subscribe(shown -> getChildren().setAll(shown.stream().map(FactGrid::row).toList()));
  }

  public ObjectProperty<List<Fact>> factsProperty() {
    return facts;
  }

  private static HBox row(Fact fact) {
    Label subject = new Label(fact.subject());
    subject.getStyleClass().add("fact-subject");
    subject.setWrapText(true);
    String text = Plain.text(fact.value());
    Label value = new Label(text);
    value.getStyleClass().add("fact-value");
    if (PATH.matcher(text).matches()) {
      value.getStyleClass().add("path");
    } else {
      value.setWrapText(true);
    }
    value.setTooltip(new Tooltip(text));
    value.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(value, Priority.ALWAYS);
    StateLabel state = new StateLabel(fact.judged());
    state.getStyleClass().add("fact-state");
    HBox row = new HBox(subject, value, state);
    row.getStyleClass().add("fact-row");
    return row;
  }
}
