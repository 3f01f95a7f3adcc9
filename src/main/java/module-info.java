import org.jspecify.annotations.NullMarked;

/// Pywrap Doctor: why TensorFlow's native module does not load on this computer, and what makes it
/// load.
@NullMarked
open module org.pywrapdoctor {
  requires static org.jspecify;
  requires com.fasterxml.jackson.annotation;
  requires com.github.oshi;
  requires atlantafx.base;
  requires info.picocli;
  requires java.logging;
  requires javafx.controls;
  requires javafx.fxml;
  requires org.controlsfx.controls;
  requires tools.jackson.databind;
}
