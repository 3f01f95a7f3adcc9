package org.pywrapdoctor.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.pywrapdoctor.snapshot.SnapshotJson;

/// Writes a report in the form that a file's ending names.
public final class ReportWriter {

  /// The forms of a report.
  public enum Format {
    JSON("json"),
    HTML("html"),
    TEXT("txt");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /// What its files' names end in.
    public String ending() {
      return ending;
    }
  }

  private ReportWriter() {}

  /// The form for a file name: HTML and text by their endings, JSON for all others
  /// (`.json`, `.pywrapreport`).
  public static Format formatOf(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return Format.HTML;
    }
    return name.endsWith(".txt") ? Format.TEXT : Format.JSON;
  }

  /// The report as text in one of the forms.
  public static String render(Report report, Format format) {
    return switch (format) {
      case JSON -> SnapshotJson.mapper().writeValueAsString(report) + "\n";
      case HTML -> HtmlReport.render(report);
      case TEXT -> TextReport.render(report);
    };
  }

  /// Writes the report to a file: all of it or nothing.
  ///
  /// @throws IOException when the folder cannot be written to
  public static void write(Report report, Path file) throws IOException {
    String text = render(report, formatOf(file.getFileName().toString()));
    Path folder = file.toAbsolutePath().getParent();
    Path whole = Files.createTempFile(folder, "report", ".part");
    try {
      Files.writeString(whole, text, StandardCharsets.UTF_8);
      move(whole, file);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static void move(Path whole, Path file) throws IOException {
    try {
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
