package org.pywrapdoctor.wizard.control;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import org.pywrapdoctor.wizard.state.State;

/// Gives a node the colour of a state.
public final class StateStyle {
  private static final List<String> ALL =
      Arrays.stream(State.values()).map(State::styleClass).toList();

  private StateStyle() {}

  /// Replaces the colour that the node has.
  public static void apply(Node node, State state) {
    node.getStyleClass().removeAll(ALL);
    node.getStyleClass().add(state.styleClass());
  }
}
