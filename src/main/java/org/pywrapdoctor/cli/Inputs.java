package org.pywrapdoctor.cli;

import java.io.IOException;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.probe.model.ModelReader;

/// Files and folders that a person names, taken from the person's working folder.
final class Inputs {
  private final Host host;

  Inputs(Host host) {
    this.host = host;
  }

  String absolute(String path) {
    return host.files().paths().normalize(host.files().paths().join(host.workingFolder(), path));
  }

  /// Why a named folder cannot be used.
  Optional<Problem> folder(Optional<String> path) {
    return path.map(this::absolute)
        .filter(folder -> !host.files().isFolder(folder))
        .map(
            folder ->
                Problem.couldNotRun(
                    "no-such-folder", "There is no folder " + folder + ".", "Check its name."));
  }

  /// Why a named model cannot be examined.
  Optional<Problem> noModel(String path) {
    String place = absolute(path);
    if (!ModelReader.exists(host.files(), place)) {
      return Optional.of(
          Problem.couldNotRun(
              "no-such-model",
              "There is no model " + place + ".",
              "Name a file, a folder, or what the names of a checkpoint's files begin with."));
    }
    try {
      new ModelReader(host.files()).read(place);
      return Optional.empty();
    } catch (IOException noModel) {
      return Optional.of(
          Problem.couldNotRun(
              "no-model",
              noModel.getMessage() + " " + place,
              "These are known: SavedModel, Keras (.keras, .h5), frozen graph, TensorFlow Lite and"
                  + " checkpoints."));
    }
  }

  /// Why a named file cannot be used.
  Optional<Problem> file(Optional<String> path) {
    return path.map(this::absolute)
        .filter(file -> !host.files().isFile(file))
        .map(
            file ->
                Problem.couldNotRun(
                    "no-such-file", "There is no file " + file + ".", "Check its name."));
  }
}
