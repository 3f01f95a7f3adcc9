package org.pywrapdoctor.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Model.Layer;
import org.pywrapdoctor.snapshot.Model.Operation;
import org.pywrapdoctor.snapshot.Model.Part;
import org.pywrapdoctor.snapshot.Model.Writer;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Models as the reader describes them.
public final class TestModel {

  private TestModel() {}

  /// A SavedModel without Keras.
  public static Model saved(String tensorflow, String... operations) {
    return model(
        Format.SAVED_MODEL,
        new Writer(
            Optional.of(tensorflow),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Arrays.stream(operations).map(name -> new Operation(name, List.of())).toList(),
        List.of(),
        List.of(Part.OBJECTS));
  }

  /// What Keras saved.
  public static Model keras(Format format, String keras, Layer... layers) {
    return model(
        format,
        new Writer(
            Optional.empty(),
            Optional.empty(),
            Optional.of(keras),
            Optional.of("tensorflow"),
            Optional.empty()),
        List.of(),
        List.of(layers),
        List.of(Part.KERAS_MODEL));
  }

  /// A checkpoint that is not whole.
  public static Model damaged(String problem) {
    return new Model(
        "/home/anna/work/weights",
        Format.CHECKPOINT,
        1000,
        Writer.UNKNOWN,
        List.of(),
        List.of(),
        List.of(Part.WEIGHTS_ONLY),
        List.of(problem),
        Seen.notLooked());
  }

  public static Layer layer(String name, String... settings) {
    return new Layer(name, "", "", List.of(settings));
  }

  /// The same model on a computer.
  public static Snapshot on(Snapshot computer, Model model) {
    return computer.toBuilder().model(Seen.known(model)).build();
  }

  /// The same model after loading was tried.
  public static Snapshot on(Snapshot computer, Model model, Attempt loading) {
    return on(computer, model.withLoading(Seen.known(loading)));
  }

  private static Model model(
      Format format,
      Writer writer,
      List<Operation> operations,
      List<Layer> layers,
      List<Part> parts) {
    String name = format == Format.HDF5 ? "net.h5" : format == Format.KERAS ? "net.keras" : "net";
    return new Model(
        "/home/anna/work/" + name,
        format,
        1000,
        writer,
        operations,
        layers,
        parts,
        List.of(),
        Seen.notLooked());
  }
}
