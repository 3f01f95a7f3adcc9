package org.pywrapdoctor.diagnosis.rule.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.diagnosis.rule.model.Obstacle.Kind;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Snapshot;

/// A model and the TensorFlow 2 that is to load it, taken together.
///
/// @param snapshot everything that was seen
/// @param model the model
/// @param tensorflow the installed TensorFlow
/// @param keras the Keras that its `tf.keras` is, when it is a package of its own
/// @param reader the same as far as it matters for reading
/// @param readability what is known of the model
/// @param obstacles what stands in the way; none where it was really loaded
public record ModelCase(
    Snapshot snapshot,
    Model model,
    Version tensorflow,
    Optional<Distribution> keras,
    ModelReaderVersion reader,
    Readability readability,
    List<Obstacle> obstacles) {

  private static final int MOST_OBSTACLES = 6;

  /// The case; empty when there is no model, or no TensorFlow 2 to load it.
  public static Optional<ModelCase> of(Snapshot snapshot, Knowledge knowledge) {
    Optional<Model> model = snapshot.model().ifKnown();
    Optional<Version> tensorflow =
        TensorFlow.in(snapshot, knowledge)
            .flatMap(TensorFlow::version)
            .flatMap(Version::parse)
            .filter(version -> version.major() == 2);
    if (model.isEmpty() || tensorflow.isEmpty()) {
      return Optional.empty();
    }
    boolean legacy =
        snapshot
            .variable("TF_USE_LEGACY_KERAS")
            .filter(value -> List.of("true", "True", "1").contains(value))
            .isPresent();
    int line = (int) tensorflow.get().minor();
    boolean third = line >= ModelReaderVersion.FIRST_KERAS_3 && !legacy;
    Optional<Distribution> keras =
        snapshot
            .installation()
            .ifKnown()
            .flatMap(
                there ->
                    there.distribution(
                        legacy && line >= ModelReaderVersion.FIRST_KERAS_3 ? "tf-keras" : "keras"));
    ModelReaderVersion reader =
        third
            ? ModelReaderVersion.keras3(
                line,
                keras
                    .map(Distribution::version)
                    .flatMap(Version::parse)
                    .filter(version -> version.major() == 3)
                    .orElse(Version.of("3.0")))
            : ModelReaderVersion.keras2(line);
    Readability readability = new Readability(model.get(), knowledge.models());
    boolean loaded = model.get().loading().ifKnown().filter(Attempt::worked).isPresent();
    return Optional.of(
        new ModelCase(
            snapshot,
            model.get(),
            tensorflow.get(),
            keras,
            reader,
            readability,
            loaded ? List.of() : readability.obstacles(reader)));
  }

  /// Whether this very TensorFlow can load it as soon as tf-keras takes the place of Keras 3.
  boolean loadsWithTfKeras() {
    return readability.obstacles(ModelReaderVersion.keras2(reader.line())).isEmpty();
  }

  /// Whether Python was told to load it, and did.
  boolean isLoaded() {
    return model.loading().ifKnown().filter(Attempt::worked).isPresent();
  }

  /// Obstacles that a newer TensorFlow would take away.
  List<Obstacle> newer() {
    return obstacles.stream()
        .filter(
            obstacle ->
                switch (obstacle.kind()) {
                  case OPERATION, ATTRIBUTE, FORM, TRAINING -> true;
                  case CLASS, SETTING -> !obstacle.since().isEmpty() && !isOlder();
                  case KERAS_3_IN_2 -> !reader.isTfKeras();
                  case TF_KERAS -> !reader.keras3();
                  case ADD_ON, UNREGISTERED, KERAS_2_IN_3, OLD_FORM, SHORT_NAMES, NAME -> false;
                })
        .toList();
  }

  /// Obstacles that come from the model's age.
  List<Obstacle> older() {
    return obstacles.stream()
        .filter(
            obstacle ->
                obstacle.kind() == Kind.OLD_FORM
                    || (isOlder()
                        && (obstacle.kind() != Kind.ADD_ON && !newer().contains(obstacle))))
        .toList();
  }

  /// Obstacles that lie between Keras 2 and Keras 3 alone, not in the age of TensorFlow.
  public List<Obstacle> betweenGenerations() {
    return obstacles.stream()
        .filter(obstacle -> !newer().contains(obstacle) && !older().contains(obstacle))
        .filter(obstacle -> obstacle.kind() != Kind.ADD_ON)
        .toList();
  }

  /// Operations that no TensorFlow has.
  public List<String> addOnOperations() {
    return obstacles.stream()
        .filter(obstacle -> obstacle.kind() == Kind.ADD_ON)
        .map(Obstacle::name)
        .toList();
  }

  private boolean isOlder() {
    return reader.keras3()
        && readability.writerLine().filter(line -> line < reader.line()).isPresent();
  }

  /// That a model was saved by something else than what is installed, and what stands in the way.
  public List<Evidence> evidence(Cause cause, List<Obstacle> about) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Evidence.Kind.FILE, wrote(cause), model.path()));
    evidence.add(
        new Evidence(
            Evidence.Kind.PACKAGE,
            keras
                .map(
                    there ->
                        cause.message(
                            "model-here",
                            "TensorFlow {version} with {keras} {kerasVersion} is to load it",
                            "version",
                            tensorflow.toString(),
                            "keras",
                            there.name(),
                            "kerasVersion",
                            there.version()))
                .orElseGet(
                    () ->
                        cause.message(
                            "model-here-bare",
                            "TensorFlow {version} is to load it",
                            "version",
                            tensorflow.toString())),
            keras.map(Distribution::metadata).orElse("")));
    about.stream()
        .limit(MOST_OBSTACLES)
        .map(
            obstacle ->
                new Evidence(Evidence.Kind.FILE, ObstacleWords.of(cause, obstacle), model.path()))
        .forEach(evidence::add);
    return evidence;
  }

  /// What the model says of its origin.
  Message wrote(Cause cause) {
    Model.Writer writer = model.writer();
    String what = model.format().words();
    Optional<String> version =
        writer
            .tensorflow()
            .or(() -> writer.producer().flatMap(readability.facts()::lineOf))
            .map(known -> "TensorFlow " + known);
    Optional<String> byKeras = writer.keras().map(known -> "Keras " + known);
    if (version.isEmpty() && byKeras.isEmpty()) {
      return cause.message(
          "model-unsigned", "The {format} does not say what wrote it", "format", what);
    }
    String both =
        version
            .map(known -> byKeras.map(k -> known + " and " + k).orElse(known))
            .or(() -> byKeras)
            .get();
    return cause.message(
        "model-wrote", "The {format} was saved by {writer}", "format", what, "writer", both);
  }
}
