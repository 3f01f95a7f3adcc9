package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Which releases of TensorFlow have a statement on which line of a source file, so that a
/// traceback tells the release.
public final class SourceLines {
  private final List<Row> rows;

  private SourceLines(List<Row> rows) {
    this.rows = rows;
  }

  static SourceLines read(DataFiles files) {
    return new SourceLines(
        DataFile.rows(files.json("source-lines.json"), "lines").map(Row::of).toList());
  }

  /// The releases that have a statement there; empty when the frame tells nothing.
  ///
  /// @param file the path of the source file, with `/` or `\`
  /// @param line from 1
  /// @param statement the text of that line
  public Optional<Releases> releases(String file, int line, String statement) {
    String path = file.replace('\\', '/');
    return rows.stream()
        .filter(row -> path.endsWith(row.file) && row.line == line)
        .filter(row -> statement.startsWith(row.statement))
        .findFirst()
        .map(row -> new Releases(row.from, row.to));
  }

  /// A range of releases, both ends included, as `2.13`.
  public record Releases(String from, String to) {}

  private record Row(String file, int line, String statement, String from, String to) {
    static Row of(JsonNode row) {
      return new Row(
          DataFile.text(row, "file"),
          row.path("line").asInt(),
          DataFile.text(row, "statement"),
          DataFile.text(row, "from"),
          DataFile.text(row, "to"));
    }
  }
}
