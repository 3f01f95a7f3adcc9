package org.pywrapdoctor.wizard.control;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.icon.IconView;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// A look that is going on: what is done now, how far it is, and a button that ends it. It is there
/// only while the look goes on; after ten seconds it says that it takes longer than usual.
public final class ProgressCard extends VBox {
  private final Label title = new Label();
  private final Label amount = new Label();
  private final Button end = new Button();
  private final ProgressBar bar = new ProgressBar();
  private final Label detail = new Label();
  private final PauseTransition patience = new PauseTransition(Duration.seconds(10));

  public ProgressCard() {
    getStyleClass().add("progress-card");
    IconView icon = new IconView(Icon.RUNNING);
    icon.getStyleClass().add("icon-20");
    StateStyle.apply(icon, State.RUNNING);
    title.getStyleClass().add("text-bold");
    amount.getStyleClass().add("muted");
    detail.getStyleClass().addAll("caption", "path");
    bar.setMaxWidth(Double.MAX_VALUE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(icon, title, gap, amount, end);
    row.getStyleClass().add("progress-row");
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, bar, detail);
  }

  /// Follows a look.
  ///
  /// @param caption what is being done, in words
  /// @param endText the words of the button that ends it; empty text for no button
  /// @param onEnd what the button does
  public void watch(
      Words words,
      ObservableValue<LookState> look,
      ObservableValue<String> caption,
      String endText,
      Runnable onEnd) {
    end.setText(endText);
    Showing.when(end, end.textProperty().isNotEmpty());
    end.setOnAction(_ -> onEnd.run());
    title.textProperty().bind(caption);
    bar.accessibleTextProperty().bind(title.textProperty());
    look.subscribe(state -> show(words, state));
    Showing.when(this, look.map(LookState::isGoingOn));
    patience.setOnFinished(_ -> amount.setText(words.text("progress.slow")));
    visibleProperty()
        .subscribe(
            shown -> {
              patience.stop();
              amount.setText("");
              if (shown) {
                patience.playFromStart();
              }
            });
  }

  private void show(Words words, LookState state) {
    if (state instanceof LookState.Running(String what, double fraction)) {
      detail.setText(what);
      bar.setProgress(fraction < 0 ? ProgressBar.INDETERMINATE_PROGRESS : fraction);
      if (fraction >= 0) {
        amount.setText(
            words.text("progress.percent", "percent", words.number(Math.round(fraction * 100))));
      }
    } else {
      detail.setText("");
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    }
  }
}
