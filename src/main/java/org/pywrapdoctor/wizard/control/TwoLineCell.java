package org.pywrapdoctor.wizard.control;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.word.Plain;

/// A table cell with a node above a smaller line, which is whole at hover.
public class TwoLineCell<S> extends TableCell<S, S> {
  private final Function<S, Node> first;
  private final Function<S, String> second;
  private final Label line = new Label();
  private final VBox lines = new VBox();

  public TwoLineCell(Function<S, Node> first, Function<S, String> second) {
    this.first = first;
    this.second = second;
    line.getStyleClass().add("caption");
    getStyleClass().add("two-lines");
  }

  /// Shortens the line in the middle, as paths are.
  public TwoLineCell<S> withPath() {
    line.getStyleClass().add("path");
    return this;
  }

  @Override
  protected void updateItem(S item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    String text = Plain.text(second.apply(item));
    line.setText(text);
    lines.getChildren().setAll(first.apply(item));
    if (text.isEmpty()) {
      setTooltip(null);
    } else {
      lines.getChildren().add(line);
      setTooltip(new Tooltip(text));
    }
    setGraphic(lines);
  }
}
