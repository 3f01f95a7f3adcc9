package org.pywrapdoctor.wizard.control;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What text areas do not do by themselves.
public final class TextAreas {

  private TextAreas() {}

  /// Lets Tab lead out of an area that takes text, as it does everywhere else.
  public static void leaveByTab(TextArea area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB) {
            area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
          }
        });
  }

  /// Makes the area as high as its lines, within limits.
  public static void fit(TextArea area, int fewest, int most) {
    area.textProperty()
        .subscribe(
            text -> {
              long lines = text == null ? 0 : text.lines().count();
              area.setPrefRowCount(Math.clamp(lines, fewest, most));
            });
  }
}
