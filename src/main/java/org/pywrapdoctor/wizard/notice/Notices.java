package org.pywrapdoctor.wizard.notice;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pywrapdoctor.wizard.state.State;

/// The news that is shown over the page until it is closed or the next one comes.
public final class Notices {
  private final ReadOnlyObjectWrapper<Optional<Notice>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// One piece of news.
  ///
  /// @param state fine news goes away by itself, bad news stays
  public record Notice(State state, String text) {}

  public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Something went well.
  public void tell(String text) {
    current.set(Optional.of(new Notice(State.FINE, text)));
  }

  /// Something did not go; the text says why and what to do.
  public void warn(String text) {
    current.set(Optional.of(new Notice(State.WARNING, text)));
  }

  public void clear() {
    current.set(Optional.empty());
  }
}
