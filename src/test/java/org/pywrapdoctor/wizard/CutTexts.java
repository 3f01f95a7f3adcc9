package org.pywrapdoctor.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Finds words that a window cuts off. Paths may be shortened in the middle, and so may what stands
/// in a table: both are whole at hover.
final class CutTexts {

  private CutTexts() {}

  /// The whole words of every text that is shown shortened.
  static List<String> in(Parent root) {
    List<String> cut = new ArrayList<>();
    collect(root, cut);
    return cut;
  }

  private static void collect(Node node, List<String> cut) {
    if (!node.isVisible() || node instanceof IndexedCell<?>) {
      return;
    }
    if (node instanceof Labeled labeled && isCut(labeled)) {
      cut.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
    }
  }

  private static boolean isCut(Labeled labeled) {
    if (labeled.getStyleClass().contains("path")) {
      return false;
    }
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .findFirst()
        .map(Text::getText)
        .flatMap(
            shown -> Optional.ofNullable(labeled.getText()).map(text -> isShorter(shown, text)))
        .orElse(false);
  }

  private static boolean isShorter(String shown, String text) {
    return shown.endsWith("...") && !text.endsWith("...") && !text.endsWith("…");
  }
}
