package org.pywrapdoctor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// How the data files of this package are read. The shipped ones are part of the program: one that
/// cannot be read is a broken build, not an event.
final class DataFile {
  private static final Pattern ROW =
      Pattern.compile("\\{\"name\":\"([^\"]*)\",\"version\":\"([^\"]*)\"");

  private DataFile() {}

  /// The rows of a file of JSON lines, for each name in the order of the file. A row is read as
  /// JSON when it is first asked for: of hundreds of releases a run needs a few.
  static Map<String, List<Row>> rowsByName(String content) {
    Map<String, List<Row>> byName = new LinkedHashMap<>();
    content
        .lines()
        .forEach(
            line -> {
              Matcher start = ROW.matcher(line);
              if (start.lookingAt()) {
                byName
                    .computeIfAbsent(start.group(1), _ -> new ArrayList<>())
                    .add(new Row(start.group(2), line));
              }
            });
    return byName;
  }

  /// @param version the version that the row is about
  /// @param line the row as it stands
  record Row(String version, String line) {
    JsonNode json() {
      return JsonTree.read(line);
    }
  }

  /// A whole file of the program.
  static String shipped(String name) {
    try (InputStream file = DataFile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
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
