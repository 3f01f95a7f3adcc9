package org.pywrapdoctor.wizard.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.pywrapdoctor.wizard.icon.IconView;
import org.pywrapdoctor.wizard.page.Action;

/// Makes buttons of actions.
final class ActionButtons {

  private ActionButtons() {}

  /// A button without a frame, for the left of the bar.
  static Button flat(Action action) {
    Button button = new Button();
    button.getStyleClass().add("flat");
    dress(button, action);
    return button;
  }

  /// Gives a button the words, icon and effect of an action.
  static void dress(Button button, Action action) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setText(action.text());
    button.setGraphic(action.icon().map(IconView::new).orElse(null));
    button.setOnAction(_ -> action.run().run());
  }
}
