package org.pywrapdoctor.wizard.notice;

import atlantafx.base.controls.Notification;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.pywrapdoctor.wizard.icon.IconView;
import org.pywrapdoctor.wizard.notice.Notices.Notice;
import org.pywrapdoctor.wizard.state.State;

/// Shows news at the bottom of the page. Good news goes after four seconds, bad news stays until it
/// is closed.
public final class NoticeView {
  private final Notices notices;
  private final Notification view = new Notification();
  private final PauseTransition pause = new PauseTransition(Duration.seconds(4));

  public NoticeView(Notices notices) {
    this.notices = notices;
    view.setMaxHeight(Region.USE_PREF_SIZE);
    view.setMaxWidth(Region.USE_PREF_SIZE);
    view.getStyleClass().addAll("notice", "elevated-1");
    view.setOnClose(_ -> notices.clear());
    pause.setOnFinished(_ -> notices.clear());
  }

  /// Puts the news over a page.
  public void install(StackPane over) {
    StackPane.setAlignment(view, Pos.BOTTOM_CENTER);
    over.getChildren().add(view);
    notices.currentProperty().subscribe(this::show);
  }

  private void show(Optional<Notice> notice) {
    view.setVisible(notice.isPresent());
    view.setManaged(notice.isPresent());
    pause.stop();
    notice.ifPresent(
        news -> {
          view.setMessage(news.text());
          view.setGraphic(new IconView(news.state().icon()));
          view.getStyleClass().removeAll("success", "warning");
          view.getStyleClass().add(news.state() == State.FINE ? "success" : "warning");
          if (news.state() == State.FINE) {
            pause.playFromStart();
          }
        });
  }
}
