package org.pywrapdoctor.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Layer;
import org.pywrapdoctor.snapshot.Model.Operation;
import org.pywrapdoctor.snapshot.Snapshot;

/// What a saved model is, what wrote it, and what it needs, in sentences.
public final class ModelDescription {
  private static final int MOST_NAMED = 12;

  private ModelDescription() {}

  /// The sentences; none when there is no model.
  public static List<Message> of(Snapshot snapshot) {
    return snapshot.model().ifKnown().stream().flatMap(ModelDescription::of).toList();
  }

  private static Stream<Message> of(Model model) {
    String writer = String.join(", ", model.writer().names());
    Message what =
        writer.isEmpty()
            ? Message.of(
                "model.unsigned",
                "Model {path}: {format}, which does not say what wrote it",
                "path",
                model.path(),
                "format",
                model.format().words())
            : Message.of(
                "model.signed",
                "Model {path}: {format}, written by {writer}",
                "path",
                model.path(),
                "format",
                model.format().words(),
                "writer",
                writer);
    Optional<Message> layers =
        named(model.layers().stream().map(Layer::name))
            .map(names -> Message.of("model.layers", "Its layers: {names}", "names", names));
    Optional<Message> operations =
        named(model.ops().stream().map(Operation::name))
            .map(
                names -> Message.of("model.operations", "Its operations: {names}", "names", names));
    return Stream.of(Optional.of(what), layers, operations).flatMap(Optional::stream);
  }

  private static Optional<String> named(Stream<String> all) {
    List<String> names = all.distinct().toList();
    String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int further = names.size() - MOST_NAMED;
    return Optional.of(further > 0 ? first + " and " + further + " more" : first)
        .filter(text -> !text.isEmpty());
  }
}
