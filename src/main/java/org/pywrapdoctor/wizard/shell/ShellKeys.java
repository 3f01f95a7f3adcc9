package org.pywrapdoctor.wizard.shell;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.pywrapdoctor.wizard.page.Step;

/// The keys that do the same on every page.
final class ShellKeys {
  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7,
          KeyCode.DIGIT8);

  private final ShellViewModel model;

  ShellKeys(ShellViewModel model) {
    this.model = model;
  }

  /// Listens for what no control inside the node has used.
  void install(Node node) {
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::enterOnAChoice);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Enter belongs to the main button; a choice, which is made already, would take it for itself.
  private void enterOnAChoice(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER
        && event.getTarget() instanceof RadioButton
        && !model.busy().getValue()) {
      use(event, () -> model.mainAction().getValue().run().run());
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      use(event, model::escape);
    } else if (event.getCode() == KeyCode.F5) {
      use(event, model::again);
    } else if (shortcut(KeyCode.F).match(event)) {
      toFilter(event);
    } else {
      for (Step step : Step.values()) {
        if (shortcut(DIGITS.get(step.ordinal())).match(event)) {
          use(event, () -> model.open(step));
        }
      }
    }
  }

  /// A page with much to choose from has a filter.
  private static void toFilter(KeyEvent event) {
    if (event.getSource() instanceof Node page
        && page.lookup("#filter") instanceof Node filter
        && filter.isVisible()) {
      use(event, filter::requestFocus);
    }
  }

  private static void use(Event event, Runnable effect) {
    event.consume();
    effect.run();
  }

  private static KeyCombination shortcut(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }
}
