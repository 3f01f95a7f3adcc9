package org.pywrapdoctor.wizard.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads views. A view lies beside its controller's class and is named after it.
public final class Views {
  private final ResourceBundle words;

  public Views(ResourceBundle words) {
    this.words = words;
  }

  /// Loads the view of the first controller; the others belong to the views that it includes.
  public <T extends Parent> T load(Object... controllers) {
    Class<?> type = controllers[0].getClass();
    String name = type.getSimpleName().replace("Controller", "") + ".fxml";
    FXMLLoader loader = new FXMLLoader(type.getResource(name), words);
    loader.setControllerFactory(
        wanted ->
            Arrays.stream(controllers)
                .filter(wanted::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No controller for " + wanted)));
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot load " + name, e);
    }
  }
}
