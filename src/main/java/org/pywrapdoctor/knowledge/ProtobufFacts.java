package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.knowledge.Compatibility.Verdict;
import org.pywrapdoctor.requirement.Version;
import tools.jackson.databind.JsonNode;

/// Which protobuf works with which TensorFlow. What counts is the code that protobuf's compiler
/// made for TensorFlow (its `_pb2.py` files), not what the wheel's metadata declares: that is too
/// wide in many releases and too narrow in others.
public final class ProtobufFacts {
  private final List<GeneratedCode> generated;

  private ProtobufFacts(List<GeneratedCode> generated) {
    this.generated = generated;
  }

  static ProtobufFacts read(DataFiles files) {
    return new ProtobufFacts(
        DataFile.rows(files.json("protobuf.json"), "generated")
            .map(ProtobufFacts::generatedCode)
            .toList());
  }

  /// The generated code inside a TensorFlow; empty for releases newer than the facts.
  public Optional<GeneratedCode> generatedCode(Version tensorflow) {
    return generated.stream()
        .filter(
            code ->
                code.first().compareTo(tensorflow) <= 0 && code.last().compareTo(tensorflow) >= 0)
        .findFirst();
  }

  /// Whether a TensorFlow works with an installed protobuf.
  ///
  /// @param purePython whether `PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION=python` is set, with which
  ///     newer protobuf versions accept old generated code
  public Compatibility check(Version tensorflow, Version protobuf, boolean purePython) {
    return generatedCode(tensorflow)
        .map(code -> code.check(protobuf, purePython))
        .orElse(Compatibility.of(Verdict.UNKNOWN));
  }

  private static GeneratedCode generatedCode(JsonNode row) {
    return new GeneratedCode(
        Version.of(DataFile.text(row, "first")),
        Version.of(DataFile.text(row, "last")),
        DataFile.optional(row, "from").map(Version::of),
        DataFile.optional(row, "below").map(Version::of),
        DataFile.optional(row, "madeWith").map(Version::of),
        DataFile.text(row, "why"));
  }

  /// The generated code of some releases in a row.
  ///
  /// @param first the oldest TensorFlow with it
  /// @param last the newest TensorFlow with it
  /// @param from the oldest protobuf that runs it; empty when no lower limit is known
  /// @param below the oldest protobuf that refuses it; empty when none does
  /// @param madeWith the protobuf that it was made with, when it says so itself
  /// @param why the reason for the limits
  public record GeneratedCode(
      Version first,
      Version last,
      Optional<Version> from,
      Optional<Version> below,
      Optional<Version> madeWith,
      String why) {

    Compatibility check(Version protobuf, boolean purePython) {
      boolean tooOld = from.map(oldest -> protobuf.compareTo(oldest) < 0).orElse(false);
      boolean tooNew = below.map(limit -> protobuf.compareTo(limit) >= 0).orElse(false);
      if (tooOld || (tooNew && !purePython)) {
        return Compatibility.fails(why);
      }
      return Compatibility.of(
          from.isPresent() || below.isPresent() && !tooNew ? Verdict.WORKS : Verdict.LIKELY_WORKS);
    }
  }
}
