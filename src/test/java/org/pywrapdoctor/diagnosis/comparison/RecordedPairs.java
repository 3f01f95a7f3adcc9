package org.pywrapdoctor.diagnosis.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.pywrapdoctor.report.ReportReader;
import org.pywrapdoctor.report.ReportReader.Opened;
import org.pywrapdoctor.snapshot.Snapshot;

/// The computers that `PairMaker` recorded, by name.
public final class RecordedPairs {
  private static final Map<String, String> REPORTS = reports();

  private RecordedPairs() {}

  /// The report of a computer, as it would be saved.
  public static String report(String name) {
    return REPORTS.get(name + ".json");
  }

  public static Snapshot snapshot(String name) {
    return ((Opened.Read) ReportReader.read(report(name))).snapshot();
  }

  private static Map<String, String> reports() {
    Map<String, String> reports = new TreeMap<>();
    try (InputStream resource = RecordedPairs.class.getResourceAsStream("pairs.zip");
        ZipInputStream archive = new ZipInputStream(resource)) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        reports.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reports;
  }
}
