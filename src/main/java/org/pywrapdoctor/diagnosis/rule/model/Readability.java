package org.pywrapdoctor.diagnosis.rule.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.rule.model.Obstacle.Kind;
import org.pywrapdoctor.knowledge.ModelFacts;
import org.pywrapdoctor.knowledge.ModelFacts.KerasClass;
import org.pywrapdoctor.knowledge.ModelFacts.Since;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Model.Layer;
import org.pywrapdoctor.snapshot.Model.Operation;
import org.pywrapdoctor.snapshot.Model.Part;

/// What keeps a TensorFlow from loading a model. Measured with models of all release lines from 2.4
/// to 2.21, opened by each of them (`packaging/models/matrix.py`).
record Readability(Model model, ModelFacts facts) {

  /// Keras writes what it knows of a SavedModel into a file of its own alone, and looks for it only
  /// there.
  private static final int FIRST_KERAS_METADATA = 6;

  /// `load_model` reads the zip form.
  private static final int FIRST_ZIP = 12;

  /// The names of weights in the zip form are those of today.
  private static final int FIRST_STEADY_ZIP = 15;

  /// Layers of one class are counted in the zip form as today.
  private static final int FIRST_COUNTED = 14;

  /// The insides of Keras lie in `keras.src`, by which the zip form names them.
  private static final int FIRST_WITH_SRC = 13;

  /// Optimizers are written as `Custom>Adam`, with settings that older ones do not take.
  private static final int FIRST_NEW_OPTIMIZERS = 11;

  /// Keras 3 takes whatever Keras 2 sets of it; in a SavedModel only a sequential model is made
  /// again from it.
  private static final String INPUT = "InputLayer";

  private static final String NEW_OPTIMIZER = "Custom>";

  /// All obstacles for a TensorFlow; none when it can load the model, given the person's own
  /// classes.
  List<Obstacle> obstacles(ModelReaderVersion reader) {
    List<Obstacle> found = new ArrayList<>();
    switch (model.format()) {
      case SAVED_MODEL -> {
        operations(reader, found);
        if (model.has(Part.KERAS_MODEL)) {
          kerasSavedModel(reader, found);
        }
      }
      case FROZEN_GRAPH -> operations(reader, found);
      case KERAS, HDF5 -> kerasFile(reader, found);
      case TFLITE -> lite(reader, found);
      case CHECKPOINT -> {}
    }
    return found;
  }

  /// Whether Keras 3 wrote it.
  boolean isKeras3() {
    return model.writer().keras().filter(version -> version.startsWith("3.")).isPresent();
  }

  private void operations(ModelReaderVersion reader, List<Obstacle> found) {
    for (Operation operation : model.ops()) {
      Optional<Integer> since = facts.operation(operation.name());
      if (since.isEmpty()) {
        found.add(new Obstacle(Kind.ADD_ON, operation.name(), ""));
      } else if (since.get() > reader.line()) {
        found.add(new Obstacle(Kind.OPERATION, operation.name(), tensorFlow(since.get())));
      } else if (model.format() == Format.FROZEN_GRAPH) {
        attributes(operation, reader, found);
      }
    }
  }

  /// Loading a SavedModel leaves out what its reader does not know and what has its default;
  /// importing a graph does not.
  private void attributes(Operation operation, ModelReaderVersion reader, List<Obstacle> found) {
    for (String attribute : operation.attributes()) {
      facts
          .attribute(operation.name(), attribute)
          .filter(since -> since > reader.line())
          .map(
              since ->
                  new Obstacle(
                      Kind.ATTRIBUTE, operation.name() + " " + attribute, tensorFlow(since)))
          .ifPresent(found::add);
    }
  }

  private void kerasSavedModel(ModelReaderVersion reader, List<Obstacle> found) {
    if (reader.keras3()) {
      found.add(new Obstacle(Kind.KERAS_2_IN_3, "SavedModel", ""));
      return;
    }
    boolean metadata =
        model
            .writer()
            .keras()
            .flatMap(Version::parse)
            .filter(v -> v.minor() >= FIRST_KERAS_METADATA)
            .isPresent();
    if (metadata && reader.line() < FIRST_KERAS_METADATA) {
      found.add(new Obstacle(Kind.FORM, "keras_metadata.pb", tensorFlow(FIRST_KERAS_METADATA)));
    }
    if (model.layers().stream().anyMatch(layer -> layer.name().equals("Sequential"))) {
      model.layers().stream()
          .filter(layer -> layer.name().equals(INPUT))
          .forEach(layer -> layer(layer, reader, found));
    }
    training(reader, found);
  }

  private void kerasFile(ModelReaderVersion reader, List<Obstacle> found) {
    if (model.has(Part.WEIGHTS_ONLY)) {
      return;
    }
    if (isMisnamed(reader)) {
      found.add(new Obstacle(Kind.NAME, model.format().words(), ""));
      return;
    }
    if (isKeras3() && !reader.keras3()) {
      found.add(new Obstacle(Kind.KERAS_3_IN_2, model.format().words(), tensorFlow(16)));
      return;
    }
    if (model.format() == Format.KERAS && !reader.keras3() && reader.line() < FIRST_ZIP) {
      found.add(new Obstacle(Kind.FORM, "zip", tensorFlow(FIRST_ZIP)));
      return;
    }
    if (model.format() == Format.KERAS) {
      zip(reader, found);
    }
    model.layers().stream()
        .filter(layer -> !isNote(layer))
        .forEach(layer -> layer(layer, reader, found));
    if (!reader.keras3()) {
      training(reader, found);
    } else if (model.has(Part.SHORT_NAMES)) {
      found.add(new Obstacle(Kind.SHORT_NAMES, "mse", ""));
    }
  }

  /// Keras looks at the ending: the zip form needs it, and Keras 3 takes no other form behind it.
  private boolean isMisnamed(ModelReaderVersion reader) {
    boolean zipName = model.path().endsWith(".keras");
    return model.format() == Format.KERAS ? !zipName : zipName && reader.keras3();
  }

  /// The zip form names classes that are not public by their module, and finds weights by names
  /// that changed with 2.15.
  private void zip(ModelReaderVersion reader, List<Obstacle> found) {
    boolean tfKeras = model.layers().stream().anyMatch(l -> l.module().startsWith("tf_keras."));
    boolean insides = model.layers().stream().anyMatch(l -> l.module().contains(".src."));
    boolean oldNames = writerLine().filter(line -> line < FIRST_STEADY_ZIP).isPresent();
    if (tfKeras && !reader.isTfKeras()) {
      found.add(new Obstacle(Kind.TF_KERAS, "tf_keras", ""));
    } else if (!isKeras3() && !tfKeras && insides && reader.keras3()) {
      found.add(new Obstacle(Kind.KERAS_2_IN_3, model.format().words(), ""));
    } else if (!isKeras3() && oldNames && !reader.keras3() && reader.line() >= FIRST_STEADY_ZIP) {
      found.add(new Obstacle(Kind.OLD_FORM, model.format().words(), ""));
    } else if (insides && !isKeras3() && reader.line() < FIRST_WITH_SRC) {
      found.add(new Obstacle(Kind.FORM, model.format().words(), tensorFlow(FIRST_WITH_SRC)));
    } else if (model.has(Part.REPEATED_LAYERS)
        && reader.line() < FIRST_COUNTED
        && writerLine().filter(line -> line >= FIRST_COUNTED).isPresent()) {
      found.add(new Obstacle(Kind.FORM, model.format().words(), tensorFlow(FIRST_COUNTED)));
    } else if (!isKeras3() && !oldNames && reader.line() < FIRST_STEADY_ZIP) {
      found.add(new Obstacle(Kind.FORM, model.format().words(), tensorFlow(FIRST_STEADY_ZIP)));
    }
  }

  /// The release line that wrote it, as far as it says so; empty for Keras 3, which does not name
  /// it.
  Optional<Integer> writerLine() {
    return model
        .writer()
        .tensorflow()
        .or(() -> model.writer().producer().flatMap(facts::lineOf))
        .or(() -> model.writer().keras())
        .flatMap(Version::parse)
        .filter(version -> version.major() == 2)
        .map(version -> (int) version.minor());
  }

  /// What the structure notes that is no class of a person or of Keras.
  private static boolean isNote(Layer layer) {
    return layer.name().startsWith("__") || layer.registered().startsWith(NEW_OPTIMIZER);
  }

  private void layer(Layer layer, ModelReaderVersion reader, List<Obstacle> found) {
    Optional<KerasClass> known = facts.kerasClass(layer.name());
    if (known.isEmpty() || !layer.registered().isEmpty()) {
      return;
    }
    if (!known.get().since().isIn(reader.keras3(), reader.kerasLine())) {
      found.add(new Obstacle(Kind.CLASS, layer.name(), keras(known.get().since(), reader)));
      return;
    }
    if (!reader.keras3() && facts.isUnregistered(layer.name())) {
      found.add(new Obstacle(Kind.UNREGISTERED, layer.name(), ""));
    }
    if (layer.name().equals(INPUT) && reader.keras3() && !isKeras3()) {
      return;
    }
    for (String setting : layer.settings()) {
      Optional.ofNullable(known.get().settings().get(setting))
          .filter(since -> !since.isIn(reader.keras3(), reader.kerasLine()))
          .map(
              since ->
                  new Obstacle(Kind.SETTING, layer.name() + " " + setting, keras(since, reader)))
          .ifPresent(found::add);
    }
  }

  private void training(ModelReaderVersion reader, List<Obstacle> found) {
    if (model.has(Part.TRAINING)
        && reader.line() < FIRST_NEW_OPTIMIZERS
        && model.layers().stream().anyMatch(l -> l.registered().startsWith(NEW_OPTIMIZER))) {
      found.add(new Obstacle(Kind.TRAINING, "optimizer", tensorFlow(FIRST_NEW_OPTIMIZERS)));
    }
  }

  private void lite(ModelReaderVersion reader, List<Obstacle> found) {
    model
        .writer()
        .oldestRuntime()
        .flatMap(Version::parse)
        .filter(oldest -> oldest.major() == 2 && oldest.minor() > reader.line())
        .map(oldest -> new Obstacle(Kind.FORM, "TensorFlow Lite", oldest.toString()))
        .ifPresent(found::add);
    model.ops().forEach(op -> found.add(new Obstacle(Kind.ADD_ON, op.name(), "")));
  }

  private static String tensorFlow(int line) {
    return "TensorFlow 2." + line;
  }

  private static String keras(Since since, ModelReaderVersion reader) {
    return reader.keras3()
        ? since.keras3().map(line -> "Keras 3." + line).orElse("")
        : since
            .keras2()
            .map(Readability::tensorFlow)
            .or(() -> since.keras3().map(line -> "Keras 3." + line))
            .orElse("");
  }
}
