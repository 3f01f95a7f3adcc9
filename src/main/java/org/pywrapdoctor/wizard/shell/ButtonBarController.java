package org.pywrapdoctor.wizard.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.page.Action;

/// The buttons below the page, beside the menu.
public final class ButtonBarController {
  private final ShellViewModel model;
  private final ObservableBooleanValue small;
  private int moved;

  @FXML private HBox bar;
  @FXML private MenuButton menu;
  @FXML private HBox more;
  @FXML private Button back;
  @FXML private Button second;
  @FXML private Button main;

  public ButtonBarController(ShellViewModel model, ObservableBooleanValue small) {
    this.model = model;
    this.small = small;
  }

  @FXML
  private void initialize() {
    Showing.when(back, model.canGoBack());
    model.busy().subscribe(this::showBusy);
    model.mainAction().subscribe(action -> ActionButtons.dress(main, action));
    model.secondAction().subscribe(this::showSecond);
    model.moreActions().subscribe(this::showMore);
    for (ObservableValue<?> room :
        List.of(small, bar.widthProperty(), main.widthProperty(), second.managedProperty())) {
      room.subscribe(() -> showMore(model.moreActions().getValue()));
    }
  }

  @FXML
  private void goBack() {
    model.navigation().back();
  }

  /// Stopping is never what Enter does.
  private void showBusy(boolean busy) {
    main.setDefaultButton(!busy);
    main.getStyleClass().remove("accent");
    if (!busy) {
      main.getStyleClass().add("accent");
    }
  }

  private void showSecond(Optional<Action> action) {
    action.ifPresent(known -> ActionButtons.dress(second, known));
    second.setVisible(action.isPresent());
    second.setManaged(action.isPresent());
  }

  /// Where there is no room for more buttons, they are the first entries of the menu. Before the
  /// first layout nobody knows.
  private void showMore(List<Action> actions) {
    menu.getItems().remove(0, moved);
    more.getChildren().setAll(actions.stream().map(ActionButtons::flat).toList());
    boolean crowded = bar.getWidth() > 0 && isCrowded();
    List<MenuItem> entries = crowded ? ActionButtons.entries(actions) : List.of();
    menu.getItems().addAll(0, entries);
    moved = entries.size();
    if (crowded) {
      more.getChildren().clear();
    }
  }

  private boolean isCrowded() {
    bar.applyCss();
    return small.get() || bar.prefWidth(-1) > bar.getWidth();
  }
}
