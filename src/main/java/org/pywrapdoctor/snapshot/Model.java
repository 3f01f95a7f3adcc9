package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.Launch.Attempt;

/// A saved model, read without TensorFlow.
///
/// @param path the file or folder that was named
/// @param format how it is stored, by its content
/// @param bytes the size of the file that was read; 0 when it could not be opened
/// @param writer what wrote it
/// @param ops the operations of TensorFlow that it uses, by name, without functions of its own
/// @param layers the classes that Keras makes from it, each once
/// @param parts what it has and has not, such as a structure
/// @param problems what is damaged, in words; empty when all that was read is whole
/// @param loading what the chosen Python did when it was told to load it
public record Model(
    String path,
    Format format,
    long bytes,
    Writer writer,
    List<Operation> ops,
    List<Layer> layers,
    List<Part> parts,
    List<String> problems,
    Seen<Attempt> loading) {

  /// How models are stored.
  public enum Format {
    SAVED_MODEL("SavedModel"),
    KERAS("Keras file"),
    HDF5("HDF5 file"),
    FROZEN_GRAPH("frozen graph"),
    TFLITE("TensorFlow Lite model"),
    CHECKPOINT("checkpoint");

    private final String words;

    Format(String words) {
      this.words = words;
    }

    /// What a person calls it.
    public String words() {
      return words;
    }
  }

  /// What a model can have.
  public enum Part {
    /// Keras saved it, or can make it again.
    KERAS_MODEL,
    /// Only numbers: the program must build the model first.
    WEIGHTS_ONLY,
    /// How it was trained, such as an optimizer.
    TRAINING,
    /// It names what it was trained for in short, such as `mse`.
    SHORT_NAMES,
    /// Several layers of one class, in the zip form.
    REPEATED_LAYERS,
    /// Variables by the path of objects (2.x), not by name (1.x).
    OBJECTS,
    /// Variables of a SavedModel lie beside it.
    VARIABLES
  }

  /// What wrote a model, as far as it says so.
  ///
  /// @param tensorflow the version of TensorFlow
  /// @param producer the number of the graph format, which grows with releases
  /// @param keras the version of Keras
  /// @param backend what Keras computed with
  /// @param oldestRuntime the oldest TensorFlow Lite that a converter names
  public record Writer(
      Optional<String> tensorflow,
      Optional<Integer> producer,
      Optional<String> keras,
      Optional<String> backend,
      Optional<String> oldestRuntime) {

    public static final Writer UNKNOWN =
        new Writer(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// Those of the programs that are known, with their versions.
    public List<String> names() {
      return Stream.of(
              tensorflow.map(version -> "TensorFlow " + version),
              keras.map(version -> "Keras " + version),
              oldestRuntime.map(version -> "TensorFlow Lite " + version))
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /// One operation.
  ///
  /// @param name such as `MatMul`
  /// @param attributes the attributes that the model sets, sorted
  public record Operation(String name, List<String> attributes) {}

  /// One class that Keras makes.
  ///
  /// @param name such as `Dense`
  /// @param module such as `keras.layers`; empty text when the model does not say
  /// @param registered the name under which it was registered; empty text when it was not
  /// @param settings the names of its settings, sorted
  public record Layer(String name, String module, String registered, List<String> settings) {}

  /// Whether it has a part.
  public boolean has(Part part) {
    return parts.contains(part);
  }

  /// The same after loading was tried.
  public Model withLoading(Seen<Attempt> tried) {
    return new Model(path, format, bytes, writer, ops, layers, parts, problems, tried);
  }
}
