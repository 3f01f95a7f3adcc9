package org.pywrapdoctor.wizard.control;

import javafx.scene.control.TextArea;

/// Text areas that show text and take none.
public final class TextAreas {

  private TextAreas() {}

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
