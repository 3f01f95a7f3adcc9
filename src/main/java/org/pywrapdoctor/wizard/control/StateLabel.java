package org.pywrapdoctor.wizard.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.pywrapdoctor.wizard.icon.IconView;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;

/// A state as icon, word and colour.
public final class StateLabel extends Label {
  private final ObjectProperty<Judged> judged =
      new SimpleObjectProperty<>(this, "judged", new Judged(State.WAITING, ""));
  private final IconView icon = new IconView();

  public StateLabel() {
    getStyleClass().add("state-label");
    setGraphic(icon);
    judged.subscribe(this::show);
  }

  public StateLabel(Judged shown) {
    this();
    judged.set(shown);
  }

  public ObjectProperty<Judged> judgedProperty() {
    return judged;
  }

  private void show(Judged shown) {
    StateStyle.apply(this, shown.state());
    icon.setIcon(shown.state().icon());
    setText(shown.word());
  }
}
