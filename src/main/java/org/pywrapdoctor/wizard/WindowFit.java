package org.pywrapdoctor.wizard;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.pywrapdoctor.wizard.settings.Settings;

/// Keeps a window inside its screen; the toolkit does not do that by itself, and at 150 % a small
/// screen has less room than the window wants.
final class WindowFit {
  private static final double LEAST_WIDTH = 820;
  private static final double LEAST_HEIGHT = 480;

  private final Stage stage;
  private final double openedWidth;
  private final double openedHeight;

  private WindowFit(Stage stage) {
    this.stage = stage;
    openedWidth = stage.getWidth();
    openedHeight = stage.getHeight();
  }

  /// Gives a window that is not shown yet the size that it had last.
  static WindowFit size(Stage stage, Settings settings) {
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
    stage.setWidth(Math.clamp(settings.width(), stage.getMinWidth(), room.getWidth()));
    stage.setHeight(Math.clamp(settings.height(), stage.getMinHeight(), room.getHeight()));
    stage.setMaximized(settings.maximized());
    stage.setX(room.getMinX() + (room.getWidth() - stage.getWidth()) / 2);
    stage.setY(room.getMinY() + (room.getHeight() - stage.getHeight()) / 2);
    stage.outputScaleXProperty().subscribe(_ -> clamp(stage));
    return new WindowFit(stage);
  }

  /// The settings with the size that the person gave the window; a size that the screen forced on
  /// it is not theirs.
  Settings kept(Settings before) {
    boolean asOpened =
        stage.getWidth() == openedWidth
            && stage.getHeight() == openedHeight
            && stage.isMaximized() == before.maximized();
    return asOpened
        ? before
        : before.withSize(stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  /// Moved to a screen with another scale, the window may be larger than that screen.
  private static void clamp(Stage stage) {
    Screen.getScreensForRectangle(stage.getX(), stage.getY(), 1, 1).stream()
        .findFirst()
        .map(Screen::getVisualBounds)
        .ifPresent(
            room -> {
              stage.setWidth(Math.min(stage.getWidth(), room.getWidth()));
              stage.setHeight(Math.min(stage.getHeight(), room.getHeight()));
            });
  }
}
