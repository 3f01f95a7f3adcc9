package org.pywrapdoctor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Opens a saved report. Only the snapshot in it counts: what a stranger's report says of causes,
/// commands and links is left aside, and our own rules judge again.
public final class ReportReader {
  /// The largest report that is opened, in bytes (64 MiB, as the design says).
  public static final long LARGEST = 64L * 1024 * 1024;

  private ReportReader() {}

  /// What came of opening a report.
  public sealed interface Opened {

    /// It is a report, and this is what was seen.
    ///
    /// @param integrity whether it is as it was written
    record Read(Snapshot snapshot, Integrity integrity) implements Opened {}

    /// It cannot be read.
    ///
    /// @param problem what is wrong with it, in words
    /// @param hint what to do
    record Unreadable(String problem, String hint) implements Opened {}
  }

  /// Opens the report in a file.
  public static Opened open(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return new Opened.Unreadable(
            "The file is larger than 64 MB, which no report is.", "Ask for the report again.");
      }
      return read(Files.readString(file));
    } catch (NoSuchFileException e) {
      return new Opened.Unreadable("There is no file " + file + ".", "Check its name and folder.");
    } catch (IOException e) {
      return new Opened.Unreadable(
          "The file " + file + " cannot be read.",
          "Check that it is a report of Pywrap Doctor and that you may read it.");
    }
  }

  private static Integrity integrity(JsonNode report, JsonNode snapshot) {
    JsonNode code = report.path("caseCode");
    if (!code.isString()) {
      return Integrity.UNPROVED;
    }
    return code.stringValue().equals(CaseCode.of(snapshot))
        ? Integrity.UNCHANGED
        : Integrity.CHANGED;
  }

  /// Reads a report from its text.
  public static Opened read(String json) {
    try {
      JsonNode tree = SnapshotJson.mapper().readTree(json);
      JsonNode snapshot = tree.path("snapshot");
      if (!snapshot.isObject()) {
        return new Opened.Unreadable(
            "This is no report of Pywrap Doctor: it holds no snapshot.",
            "Save a report with \"Save report\" or with diagnose --output.");
      }
      if (snapshot.path("schema").asInt(0) > Snapshot.SCHEMA) {
        return new Opened.Unreadable(
            "This report was written by a newer Pywrap Doctor.", "Update Pywrap Doctor.");
      }
      return new Opened.Read(SnapshotJson.fromTree(snapshot), integrity(tree, snapshot));
    } catch (JacksonException | IllegalArgumentException e) {
      return new Opened.Unreadable(
          "The report is damaged or incomplete.", "Ask for the report again.");
    }
  }
}
