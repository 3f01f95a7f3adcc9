package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.launch.ModelLoading;
import org.pywrapdoctor.probe.launch.ModelLoading.Way;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Part;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Reads the model that the person named, and where TensorFlow can be imported, lets the chosen
/// Python load it, within what is left of the time limit.
public final class ModelProbe implements Probe {
  private static final Duration TOO_LITTLE = Duration.ofSeconds(1);

  private final Host host;

  public ModelProbe(Host host) {
    this.host = host;
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    Optional<String> path = soFar.request().model();
    if (path.isEmpty()) {
      return soFar;
    }
    progress.at("Reading the model", Progress.UNKNOWN);
    Snapshot read = soFar.toBuilder().model(read(path.get())).build();
    progress.seen(read);
    return read.model() instanceof Seen.Known<Model>(Model model)
        ? read.toBuilder()
            .model(Seen.known(model.withLoading(loading(model, read, progress))))
            .build()
        : read;
  }

  private Seen<Model> read(String path) {
    try {
      return Seen.known(new ModelReader(host.files()).read(path));
    } catch (IOException noModel) {
      return Seen.notKnown(noModel.getMessage());
    }
  }

  private Seen<Attempt> loading(Model model, Snapshot snapshot, Progress progress) {
    Request request = snapshot.request();
    if (!request.run() || Thread.currentThread().isInterrupted()) {
      return Seen.notLooked();
    }
    Optional<Launch> launch = snapshot.launch().ifKnown();
    boolean imports =
        launch
            .flatMap(made -> made.attempt(Purpose.IMPORT))
            .flatMap(attempt -> attempt.stage(Stage.IMPORT))
            .filter(Stage::succeeded)
            .isPresent();
    boolean ended =
        launch.filter(made -> made.attempts().getLast().end() == Launch.End.EXITED).isPresent();
    if (!imports || !ended) {
      return Seen.notKnown("TensorFlow does not work here, so the model was not loaded.");
    }
    Duration left =
        Duration.ofSeconds(request.timeoutSeconds())
            .minusMillis(launch.get().attempts().stream().mapToLong(Attempt::milliseconds).sum());
    if (left.compareTo(TOO_LITTLE) < 0) {
      return Seen.notKnown("There was no time left to load the model.");
    }
    progress.at("Loading the model", Progress.UNKNOWN);
    String python = snapshot.interpreter().ifKnown().orElseThrow().interpreter().path();
    boolean keras = model.has(Part.KERAS_MODEL);
    Attempt attempt =
        new ModelLoading(host, python, request)
            .load(
                target(model), way(model, keras), model.format() == Model.Format.SAVED_MODEL, left);
    return Thread.currentThread().isInterrupted()
        ? Seen.notKnown("It was cancelled.")
        : Seen.known(attempt);
  }

  private static Way way(Model model, boolean keras) {
    return switch (model.format()) {
      case SAVED_MODEL -> keras ? Way.KERAS : Way.SAVED_MODEL;
      case KERAS, HDF5 -> Way.KERAS;
      case FROZEN_GRAPH -> Way.GRAPH;
      case TFLITE -> Way.LITE;
      case CHECKPOINT -> Way.WEIGHTS;
    };
  }

  /// What the loading function takes: the folder of a SavedModel, what a checkpoint's files begin
  /// with.
  private String target(Model model) {
    String path = model.path();
    boolean folder = host.files().isFolder(path);
    return switch (model.format()) {
      case SAVED_MODEL -> folder ? path : host.files().paths().parent(path).orElse(path);
      case CHECKPOINT -> folder ? path : path.replaceFirst("\\.index$", "");
      default -> path;
    };
  }
}
