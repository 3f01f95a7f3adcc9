package org.pywrapdoctor.wizard.step.gpu;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.StateLabel;
import org.pywrapdoctor.wizard.word.Plain;

/// Rows of subject, what is needed, what is there, and the verdict, under a row of titles.
public final class NeedGrid extends VBox {
  private final ObjectProperty<List<Need>> needs =
      new SimpleObjectProperty<>(this, "needs", List.of());
  private final ObjectProperty<List<String>> titles =
      new SimpleObjectProperty<>(this, "titles", List.of());

  public NeedGrid() {
    getStyleClass().add("framed");
    needs.subscribe(this::show);
    titles.subscribe(this::show);
  }

  public ObjectProperty<List<Need>> needsProperty() {
    return needs;
  }

  /// The titles of the four columns.
  public ObjectProperty<List<String>> titlesProperty() {
    return titles;
  }

  private void show() {
    List<Node> rows = new ArrayList<>();
    if (titles.get().size() == 4 && !needs.get().isEmpty()) {
      List<String> words = titles.get();
      HBox head =
          row(
              text(words.get(0), "need-subject"),
              text(words.get(1), "need-needs"),
              text(words.get(2), "need-has"),
              text(words.get(3), "need-state"));
      head.getStyleClass().add("need-head");
      rows.add(head);
    }
    needs.get().forEach(need -> rows.add(row(need)));
    getChildren().setAll(rows);
  }

  private static HBox row(Need need) {
    StateLabel state = new StateLabel(need.verdict());
    state.getStyleClass().add("need-state");
    return row(
        text(need.subject(), "need-subject"),
        text(need.needs(), "need-needs"),
        text(need.has(), "need-has"),
        state);
  }

  private static HBox row(Node... cells) {
    HBox row = new HBox(cells);
    row.getStyleClass().add("need-row");
    HBox.setHgrow(cells[2], Priority.ALWAYS);
    return row;
  }

  private static Label text(String value, String style) {
    String plain = Plain.text(value);
    Label label = new Label(plain);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    if (!plain.isEmpty()) {
      label.setTooltip(new Tooltip(plain));
    }
    return label;
  }
}
