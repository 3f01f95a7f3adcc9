package org.pywrapdoctor.wizard.theme;

import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;

/// What the person chose for their eyes: colours and the size of text.
public final class Comfort {
  private static final double USUAL_EM = 14;

  private final ObjectProperty<Appearance> appearance;
  private final IntegerProperty textSize;
  private final DoubleBinding em;

  /// @param textSize in percent of the usual size
  public Comfort(Appearance appearance, int textSize) {
    this.appearance = new SimpleObjectProperty<>(this, "appearance", appearance);
    this.textSize = new SimpleIntegerProperty(this, "textSize", textSize);
    em = this.textSize.multiply(USUAL_EM / 100);
  }

  /// Light, dark, high contrast, or as the system is.
  public ObjectProperty<Appearance> appearance() {
    return appearance;
  }

  /// In percent of the usual size.
  public IntegerProperty textSize() {
    return textSize;
  }

  /// The size that all others are relative to, in the toolkit's pixels.
  public ObservableDoubleValue em() {
    return em;
  }
}
