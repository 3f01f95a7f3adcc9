package org.pywrapdoctor.wizard.page;

import java.util.Optional;
import javafx.scene.Node;

/// The controller of a page's view.
public interface PageController {

  /// Where the keyboard's focus goes on arrival; empty for the headline.
  default Optional<Node> firstFocus() {
    return Optional.empty();
  }

  /// Whether the page shows its headline itself, as the healthy page does.
  default Optional<Node> ownHeadline() {
    return Optional.empty();
  }
}
