package org.pywrapdoctor.wizard.step.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What was dropped on the window.
sealed interface Dropped {

  /// The endings under which shells, editors and notebooks save what a program printed.
  List<String> LOG_ENDINGS = List.of(".log", ".txt", ".out", ".err", ".ipynb");

  /// The endings of saved models in one file.
  List<String> MODEL_ENDINGS = List.of(".keras", ".h5", ".hdf5", ".tflite", ".pb", ".index");

  /// A saved model, in one file or a folder.
  record SavedModel(Path place) implements Dropped {}

  /// A saved report.
  record Report(Path file) implements Dropped {}

  /// The folder that the failing program runs in.
  record Folder(Path folder) implements Dropped {}

  /// The failing program itself; it is read for its imports and never executed.
  record Script(Path file) implements Dropped {}

  /// A log of the failure.
  record Log(Path file) implements Dropped {}

  /// Nothing that helps.
  record Other(String name) implements Dropped {}

  /// Looks at the file system, so not on the interface's thread.
  static Dropped of(Path path) {
    String name = String.valueOf(path.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    if (MODEL_ENDINGS.stream().anyMatch(lower::endsWith)
        || Files.exists(path.resolve("saved_model.pb"))) {
      return new SavedModel(path);
    }
    if (Files.isDirectory(path)) {
      return new Folder(path);
    }
    if (lower.endsWith(".json") || lower.endsWith(".pywrapreport")) {
      return new Report(path);
    }
    if (LOG_ENDINGS.stream().anyMatch(lower::endsWith)) {
      return new Log(path);
    }
    return lower.endsWith(".py") && path.getParent() != null ? new Script(path) : new Other(name);
  }
}
