package org.pywrapdoctor.wizard.control;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// A table cell with a node above a smaller line; the line is shortened in the middle and whole at
/// hover.
public final class TwoLineCell<S> extends TableCell<S, S> {
  private final Function<S, Node> first;
  private final Function<S, String> second;
  private final Label line = new Label();
  private final VBox lines = new VBox();

  public TwoLineCell(Function<S, Node> first, Function<S, String> second) {
    this.first = first;
    this.second = second;
    line.getStyleClass().addAll("caption", "path");
    getStyleClass().add("two-lines");
  }

  @Override
  protected void updateItem(S item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    String text = second.apply(item);
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
