package org.pywrapdoctor.wizard.control;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TreeTableCell;

/// A cell of a tree that shows a node made for its item.
public final class NodeCell<S> extends TreeTableCell<S, S> {
  private final Function<S, Node> node;

  public NodeCell(Function<S, Node> node) {
    this.node = node;
  }

  @Override
  protected void updateItem(S item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(empty || item == null ? null : node.apply(item));
  }
}
