package org.pywrapdoctor.wizard.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Dresses a window as the person chose, and as the system does where they left it to the system.
public final class ThemeSwitch {
  private static final String OWN = sheet("wizard.css");
  private static final String CONTRAST = sheet("high-contrast.css");

  /// JavaFX's name for Windows' contrast themes (`Platform.Preferences`, SPI_GETHIGHCONTRAST).
  private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";

  private final Comfort comfort;
  private final Platform.Preferences system = Platform.getPreferences();
  private final Scene scene;

  /// @param comfort what the person chose
  public ThemeSwitch(Scene scene, Comfort comfort) {
    this.scene = scene;
    this.comfort = comfort;
  }

  /// Dresses the window now and at every change from now on.
  public void follow() {
    comfort.appearance().subscribe(_ -> dress());
    system.subscribe(this::dress);
    comfort.em().subscribe(_ -> size());
    scene.rootProperty().subscribe(this::size);
  }

  private void dress() {
    boolean contrast = isHighContrast();
    ColorScheme colors =
        contrast ? ColorScheme.DARK : comfort.appearance().get().colors(system.getColorScheme());
    Theme theme = colors == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    scene.getPreferences().setColorScheme(colors);
    scene.getStylesheets().setAll(OWN);
    if (contrast) {
      scene.getStylesheets().add(CONTRAST);
    }
  }

  private void size() {
    scene.getRoot().setStyle("-fx-font-size: " + comfort.em().get() + "px;");
  }

  private boolean isHighContrast() {
    return switch (comfort.appearance().get()) {
      case HIGH_CONTRAST -> true;
      case SYSTEM -> Boolean.TRUE.equals(system.get(WINDOWS_CONTRAST));
      case LIGHT, DARK -> false;
    };
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(ThemeSwitch.class.getResource(name)).toExternalForm();
  }
}
