package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// The libraries of NVIDIA that TensorFlow opens by itself when it looks for graphics cards. It
/// puts their names together at run time, so no import table has them. They are kept as plain
/// lines: one is needed at every look at a file's libraries, and a reader of JSON takes longer to
/// start than that look.
public final class GpuLibraries {

  private final List<Row> rows;

  private GpuLibraries(List<Row> rows) {
    this.rows = rows;
  }

  static GpuLibraries read(DataFiles files) {
    return new GpuLibraries(
        files
            .text("gpu-libraries.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(DataFile::words)
            .map(Row::of)
            .toList());
  }

  /// What a build with CUDA opens; empty for a version or a system that has no such build.
  public Optional<Opened> of(Version tensorflow, OperatingSystem system) {
    String on = system.name().toLowerCase(Locale.ROOT);
    return rows.stream()
        .filter(row -> row.on().equals(on) && row.holdsFor(tensorflow))
        .map(Row::opened)
        .findFirst();
  }

  /// @param driver the library of the graphics driver
  /// @param needed those of CUDA and cuDNN; where one is missing, TensorFlow uses no card
  public record Opened(String driver, List<String> needed) {}

  private record Row(String on, String from, String below, Opened opened) {

    static Row of(List<String> words) {
      return new Row(
          words.get(0),
          words.get(1),
          words.get(2),
          new Opened(words.get(3), words.subList(4, words.size())));
    }

    boolean holdsFor(Version tensorflow) {
      return Version.of(from).compareTo(tensorflow) <= 0
          && Version.of(below).compareTo(tensorflow) > 0;
    }
  }
}
