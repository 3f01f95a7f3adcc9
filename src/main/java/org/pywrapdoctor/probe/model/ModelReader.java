package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Model.Part;

/// Reads a saved model without TensorFlow. What it is follows from its content, never from its
/// name; names only tell which file of a folder to open.
public final class ModelReader {
  private static final String SAVED_MODEL = "saved_model.pb";
  private static final String INDEX = CheckpointFiles.INDEX;
  private static final String VARIABLE = "VarHandleOp";
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final FileView files;
  private final PathStyle paths;

  public ModelReader(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  /// Whether there is anything that a person can mean: a file, a folder, or the name that a
  /// checkpoint's files begin with.
  public static boolean exists(FileView files, String path) {
    return files.isFile(path) || files.isFolder(path) || files.isFile(path + INDEX);
  }

  /// Reads the model at a path.
  ///
  /// @throws IOException with a reason in words when there is none
  public Model read(String path) throws IOException {
    if (files.isFolder(path)) {
      return folder(path);
    }
    if (!files.isFile(path)) {
      return index(path, path + INDEX);
    }
    if (paths.name(path).equals(SAVED_MODEL)) {
      return file(path, Format.SAVED_MODEL).orElseGet(() -> damaged(path, Format.SAVED_MODEL));
    }
    if (files.status(path).filter(status -> status.size() == 0).isPresent()) {
      throw new IOException("The file is empty: it was not written, or not copied, to the end.");
    }
    return file(path, Format.FROZEN_GRAPH)
        .orElseThrow(() -> new IOException("There is no model in a form that is known."));
  }

  private Model folder(String path) throws IOException {
    String saved = paths.join(path, SAVED_MODEL);
    if (files.isFile(saved)) {
      return read(saved, Format.SAVED_MODEL, path);
    }
    List<String> names = Reading.names(files, path);
    Optional<String> index =
        names.stream().filter(name -> name.endsWith(INDEX)).reduce((_, b) -> b);
    if (index.isPresent()) {
      return index(path, paths.join(path, index.get()));
    }
    if (names.contains("saved_model.pbtxt")) {
      throw new IOException("The model is written as text, which is not read.");
    }
    throw new IOException("There is no model in this folder: no saved_model.pb and no checkpoint.");
  }

  private Model index(String path, String index) throws IOException {
    return read(index, Format.CHECKPOINT, path);
  }

  /// A file by its content; `otherwise` is what it is when it only looks like a protobuf message.
  private Optional<Model> file(String path, Format otherwise) throws IOException {
    Optional<Format> format;
    try (ByteSource source = files.open(path)) {
      format = format(new ModelBytes(source), otherwise);
    }
    return format.isPresent() ? Optional.of(read(path, format.get(), path)) : Optional.empty();
  }

  private static Optional<Format> format(ModelBytes bytes, Format otherwise) throws IOException {
    if (bytes.startsWith(0, ZIP)) {
      return isKeras(bytes) ? Optional.of(Format.KERAS) : Optional.empty();
    }
    if (Hdf5File.is(bytes)) {
      return Optional.of(Format.HDF5);
    }
    if (TfLiteReader.is(bytes)) {
      return Optional.of(Format.TFLITE);
    }
    if (CheckpointReader.is(bytes)) {
      return Optional.of(Format.CHECKPOINT);
    }
    if (otherwise == Format.SAVED_MODEL || ProtobufLooks.isSavedModel(bytes)) {
      return Optional.of(Format.SAVED_MODEL);
    }
    return ProtobufLooks.isGraph(bytes) ? Optional.of(Format.FROZEN_GRAPH) : Optional.empty();
  }

  /// A zip without a directory at its end may be a file of Keras that was cut off.
  private static boolean isKeras(ModelBytes bytes) throws IOException {
    try {
      ZipEntries archive = ZipEntries.of(bytes);
      return archive.has(KerasFileReader.CONFIG) || archive.has(KerasFileReader.METADATA);
    } catch (Damage cut) {
      return bytes
          .text(30, Math.min(KerasFileReader.METADATA.length(), bytes.size() - 30))
          .equals(KerasFileReader.METADATA);
    }
  }

  private Model damaged(String path, Format format) {
    ModelDraft draft = new ModelDraft(path, format);
    draft.problem("it is not what its name says");
    return draft.finished();
  }

  private Model read(String file, Format format, String named) {
    ModelDraft draft = new ModelDraft(named, format);
    try (ByteSource source = files.open(file)) {
      ModelBytes bytes = new ModelBytes(source);
      draft.bytes(bytes.size());
      read(bytes, format, file, draft);
    } catch (Damage damage) {
      draft.problem(damage.getMessage());
    } catch (IOException unreadable) {
      draft.problem("it cannot be opened");
    }
    return draft.finished();
  }

  private void read(ModelBytes bytes, Format format, String file, ModelDraft draft)
      throws IOException {
    switch (format) {
      case SAVED_MODEL -> savedModel(bytes, file, draft);
      case KERAS -> KerasFileReader.read(ZipEntries.of(bytes), draft);
      case HDF5 -> Hdf5ModelReader.read(bytes, draft);
      case TFLITE -> TfLiteReader.read(bytes, draft);
      case CHECKPOINT -> {
        draft.has(Part.WEIGHTS_ONLY);
        CheckpointReader.Index index = CheckpointReader.read(bytes);
        if (index.hasObjects()) {
          draft.has(Part.OBJECTS);
        }
        CheckpointFiles.of(files, file).check(index);
      }
      case FROZEN_GRAPH -> {
        Graph graph = new Graph();
        try {
          graph.read(WireMessage.of(bytes));
        } finally {
          draft.operations(graph.operations());
          draft.producer(graph.producer());
        }
      }
    }
  }

  private void savedModel(ModelBytes bytes, String file, ModelDraft draft) throws IOException {
    SavedModelReader reader = new SavedModelReader(draft);
    String folder = paths.parent(file).orElse("");
    CheckpointFiles variables =
        new CheckpointFiles(files, paths.join(folder, "variables", "variables"));
    boolean hasVariables = variables.hasIndex();
    if (hasVariables) {
      draft.has(Part.VARIABLES);
    }
    reader.read(bytes);
    String metadata = paths.join(folder, "keras_metadata.pb");
    if (files.isFile(metadata)) {
      try (ByteSource source = files.open(metadata)) {
        reader.readKerasMetadata(new ModelBytes(source));
      }
    }
    if (hasVariables) {
      variables.check();
    } else if (draft.uses(VARIABLE)) {
      throw new Damage("its folder variables is missing or not whole");
    }
  }
}
