package org.pywrapdoctor.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.pywrapdoctor.wizard.help.TermText;

/// Finds words that a window cuts off. Paths may be shortened in the middle, and so may what stands
/// in a table: both are whole at hover. Finds words too that lie beside what is in view, and words
/// that lie on each other.
final class CutTexts {

  private CutTexts() {}

  /// In the toolkit's pixels.
  private static final double AIR = 3;

  /// Lines have air above and below their letters, so boxes may share this part of their height.
  private static final double SHARED_HEIGHT = 0.4;

  /// A text, where it can be seen, and its whole box, both in the window.
  private record Seen(String words, Bounds inView, Bounds whole) {}

  /// The whole words of every text that is shown shortened, lies beside the window or on another.
  static List<String> in(Parent root) {
    List<String> cut = new ArrayList<>();
    collect(root, cut);
    List<Seen> seen = new ArrayList<>();
    look(root, root.getBoundsInLocal(), seen);
    for (int i = 0; i < seen.size(); i++) {
      Seen text = seen.get(i);
      if (text.whole().getMaxX() > text.inView().getMaxX() + AIR
          || text.whole().getMinX() < text.inView().getMinX() - AIR) {
        cut.add("beside the window: " + text.words());
      }
      for (Seen other : seen.subList(i + 1, seen.size())) {
        if (lieOnEachOther(text.inView(), other.inView())) {
          cut.add("on each other: " + text.words() + " | " + other.words());
        }
      }
    }
    return cut;
  }

  private static void look(Node node, Bounds view, List<Seen> seen) {
    if (!node.isVisible()
        || node instanceof IndexedCell<?>
        || node instanceof TextInputControl
        || node.getStyleClass().contains("notice")) {
      return;
    }
    Bounds box = node.localToScene(node.getBoundsInLocal());
    if (node instanceof Text text) {
      add(new Seen(text.getText(), common(box, view), box), seen);
    } else if (node instanceof TermText sentence) {
      add(new Seen(sentence.getAccessibleText(), common(box, view), box), seen);
    } else if (node instanceof Parent parent) {
      boolean clips = node.getStyleClass().contains("viewport");
      Bounds inside = clips ? common(node.localToScene(node.getLayoutBounds()), view) : view;
      parent.getChildrenUnmodifiable().forEach(child -> look(child, inside, seen));
    }
  }

  private static void add(Seen text, List<Seen> seen) {
    Bounds inView = text.inView();
    if (!text.words().isBlank() && inView.getWidth() > 0 && inView.getHeight() > 0) {
      seen.add(text);
    }
  }

  private static Bounds common(Bounds one, Bounds other) {
    double x = Math.max(one.getMinX(), other.getMinX());
    double y = Math.max(one.getMinY(), other.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
        Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
  }

  private static boolean lieOnEachOther(Bounds one, Bounds other) {
    Bounds both = common(one, other);
    double height = Math.min(one.getHeight(), other.getHeight());
    return both.getWidth() > AIR && both.getHeight() > SHARED_HEIGHT * height;
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
