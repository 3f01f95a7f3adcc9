package org.pywrapdoctor.wizard.settings;

import org.pywrapdoctor.wizard.theme.Appearance;
import org.pywrapdoctor.wizard.theme.Comfort;

/// What the window keeps from one start to the next.
///
/// @param appearance light, dark, or as the system is
/// @param textSize in percent of the usual size
/// @param width of the window, in the toolkit's pixels
/// @param height of the window, likewise
/// @param maximized whether it fills the screen
public record Settings(
    Appearance appearance, int textSize, double width, double height, boolean maximized) {
  private static final int SMALLEST_TEXT = 100;
  private static final int LARGEST_TEXT = 200;

  public Settings {
    textSize = Math.clamp(textSize, SMALLEST_TEXT, LARGEST_TEXT);
  }

  /// Those of the first start.
  public static Settings usual() {
    return new Settings(Appearance.SYSTEM, SMALLEST_TEXT, 1060, 700, false);
  }

  /// The same with what the person chose since.
  public Settings with(Comfort comfort) {
    return new Settings(
        comfort.appearance().get(), comfort.textSize().get(), width, height, maximized);
  }

  /// The same with another size of the window; one that fills the screen keeps the size to which
  /// it goes back.
  public Settings withSize(double newWidth, double newHeight, boolean fillsScreen) {
    return fillsScreen
        ? new Settings(appearance, textSize, width, height, true)
        : new Settings(appearance, textSize, newWidth, newHeight, false);
  }
}
