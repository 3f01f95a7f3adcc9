package org.pywrapdoctor.wizard.theme;

import javafx.application.ColorScheme;

/// How the window looks.
public enum Appearance {
  SYSTEM,
  LIGHT,
  DARK,
  HIGH_CONTRAST;

  /// The colours to use when the system's own are `system`.
  ColorScheme colors(ColorScheme system) {
    return switch (this) {
      case SYSTEM -> system;
      case LIGHT -> ColorScheme.LIGHT;
      case DARK, HIGH_CONTRAST -> ColorScheme.DARK;
    };
  }
}
