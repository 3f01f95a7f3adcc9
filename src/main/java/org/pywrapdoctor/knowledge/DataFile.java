package org.pywrapdoctor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the data files of this package. They are part of the program: one that cannot be read is a
/// broken build, not an event.
final class DataFile {

  private DataFile() {}

  static JsonNode read(String name) {
    try (InputStream file = DataFile.class.getResourceAsStream(name)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(file, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rows of a list.
  static Stream<JsonNode> rows(JsonNode file, String list) {
    return file.path(list).valueStream();
  }

  /// A text; empty text when the row does not have it.
  static String text(JsonNode row, String field) {
    return row.path(field).asString("");
  }

  /// A text that may be missing or empty.
  static Optional<String> optional(JsonNode row, String field) {
    return Optional.of(text(row, field)).filter(value -> !value.isEmpty());
  }

  /// The words of a text.
  static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }
}
