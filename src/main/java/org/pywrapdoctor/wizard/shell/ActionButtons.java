package org.pywrapdoctor.wizard.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
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

  /// Entries of a menu with a line below them; none when there is no action.
  static List<MenuItem> entries(List<Action> actions) {
    List<MenuItem> entries = new ArrayList<>();
    for (Action action : actions) {
      MenuItem entry = new MenuItem(action.text());
      entry.setOnAction(_ -> action.run().run());
      entries.add(entry);
    }
    if (!entries.isEmpty()) {
      entries.add(new SeparatorMenuItem());
    }
    return entries;
  }

  /// Gives a button the words, icon and effect of an action.
  static void dress(Button button, Action action) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setText(action.text());
    button.setGraphic(action.icon().map(IconView::new).orElse(null));
    button.setOnAction(_ -> action.run().run());
  }
}
