package org.pywrapdoctor.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.pywrapdoctor.platform.WholeFile;
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
    WholeFile.write(file, render(report, formatOf(file.getFileName().toString())));
  }
}
