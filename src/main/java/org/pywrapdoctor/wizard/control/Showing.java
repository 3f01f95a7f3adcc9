package org.pywrapdoctor.wizard.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Lets a node come and go.
public final class Showing {

  private Showing() {}

  /// Shows the node while the condition holds; otherwise it takes no room.
  public static void when(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }
}
