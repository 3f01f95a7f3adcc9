package org.pywrapdoctor.wizard.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;

/// Dresses a window in light or dark, following the system unless the person chose.
public final class ThemeSwitch {
  private final ObjectProperty<Appearance> appearance;
  private final Platform.Preferences system = Platform.getPreferences();
  private final Scene scene;

  /// @param appearance what the person chose
  public ThemeSwitch(Scene scene, ObjectProperty<Appearance> appearance) {
    this.scene = scene;
    this.appearance = appearance;
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(ThemeSwitch.class.getResource("wizard.css")).toExternalForm());
  }

  /// Dresses the window now and at every change from now on.
  public void follow() {
    appearance.subscribe(_ -> dress());
    system.colorSchemeProperty().subscribe(_ -> dress());
  }

  private void dress() {
    ColorScheme colors = appearance.get().colors(system.getColorScheme());
    Theme theme = colors == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    scene.getPreferences().setColorScheme(colors);
  }
}
