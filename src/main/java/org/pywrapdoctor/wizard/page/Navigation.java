package org.pywrapdoctor.wizard.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// Which screen is shown, and the way back.
public final class Navigation {
  private final ReadOnlyObjectWrapper<Screen> current = new ReadOnlyObjectWrapper<>(Screen.START);
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ObservableSet<Step> reachable = FXCollections.observableSet(EnumSet.of(Step.START));
  private final Deque<Screen> history = new ArrayDeque<>();

  public ReadOnlyObjectProperty<Screen> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public Screen current() {
    return current.get();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  /// The steps that the step list leads to: those visited and those with a result.
  public ObservableSet<Step> reachable() {
    return reachable;
  }

  /// Shows a screen.
  public void go(Screen screen) {
    if (screen != current()) {
      history.push(current());
      show(screen);
    }
  }

  /// Shows a screen in place of the current one, which the way back then leaves out.
  public void replace(Screen screen) {
    show(screen);
  }

  /// Shows the screen before this one.
  public void back() {
    if (!history.isEmpty()) {
      show(history.pop());
    }
  }

  /// Forgets every step but the first ones up to the current one, as after a change of what is
  /// examined.
  public void forgetAfter(Step last) {
    reachable.removeIf(step -> step.compareTo(last) > 0);
    history.removeIf(screen -> screen.step().compareTo(last) > 0 || screen == current());
    canGoBack.set(!history.isEmpty());
  }

  private void show(Screen screen) {
    reachable.add(screen.step());
    current.set(screen);
    canGoBack.set(!history.isEmpty());
  }
}
