package org.pywrapdoctor.wizard.control;

import atlantafx.base.controls.Message;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import org.pywrapdoctor.wizard.icon.IconView;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;

/// Coloured messages.
public final class Messages {
  private static final List<String> COLOURS = List.of("success", "danger", "warning", "accent");

  private Messages() {}

  /// Lets a screen reader say what the message says.
  public static void speak(Message message) {
    message
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    Stream.of(message.getTitle(), message.getDescription())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                message.titleProperty(),
                message.descriptionProperty()));
  }

  /// Gives a message the colour and icon of a state and its word as text.
  ///
  /// @param more a second, quieter sentence; empty text for none
  public static void show(Message message, Judged judged, String more) {
    message.getStyleClass().removeAll(COLOURS);
    message.getStyleClass().add(colour(judged.state()));
    message.setGraphic(new IconView(judged.state().icon()));
    message.setDescription(more.isEmpty() ? judged.word() : judged.word() + "\n" + more);
  }

  private static String colour(State state) {
    return switch (state) {
      case FINE -> "success";
      case PROBLEM -> "danger";
      case WARNING, CANDIDATE -> "warning";
      case NOTE, RUNNING, HERE, WAITING, SKIPPED, UNKNOWN -> "accent";
    };
  }
}
