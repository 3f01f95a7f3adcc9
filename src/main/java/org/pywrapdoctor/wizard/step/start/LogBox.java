package org.pywrapdoctor.wizard.step.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pywrapdoctor.engine.LogText;

/// The error message that the person pasted, or the log that was dropped; the last one counts.
final class LogBox {
  private final String pastedName;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());

  /// @param pastedName what a pasted text is called
  LogBox(String pastedName) {
    this.pastedName = pastedName;
    text.subscribe(
        typed -> {
          if (!typed.isBlank()) {
            file.set(Optional.empty());
          }
        });
  }

  StringProperty textProperty() {
    return text;
  }

  /// The dropped log.
  ObjectProperty<Optional<Path>> fileProperty() {
    return file;
  }

  void drop(Path log) {
    text.set("");
    file.set(Optional.of(log));
  }

  boolean isEmpty() {
    return text.get().isBlank() && file.get().isEmpty();
  }

  /// What a pasted text or the dropped file is called.
  String name() {
    return file.get().map(path -> String.valueOf(path.getFileName())).orElse(pastedName);
  }

  /// What to read, when there is something; call it on the interface's thread and the result in the
  /// background.
  Source source() {
    String pasted = text.get();
    Optional<Path> dropped = file.get();
    return () ->
        dropped.isPresent() ? LogText.of(dropped.get()) : LogText.pasted(pastedName, pasted);
  }

  /// Gives the bytes of a log.
  interface Source {
    LogText read() throws IOException;
  }
}
