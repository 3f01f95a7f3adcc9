package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// The libraries of NVIDIA that TensorFlow opens by itself when it looks for graphics cards. It
/// puts their names together at run time, so no import table has them.
public final class GpuLibraries {

  private final List<Row> rows;

  private GpuLibraries(List<Row> rows) {
    this.rows = rows;
  }

  static GpuLibraries read(DataFiles files) {
    return new GpuLibraries(
        DataFile.rows(files.json("gpu-libraries.json"), "libraries")
            .map(
                row ->
                    new Row(
                        DataFile.text(row, "on"),
                        Version.of(DataFile.text(row, "from")),
                        Version.of(DataFile.text(row, "below")),
                        new Opened(
                            DataFile.text(row, "driver"),
                            DataFile.words(DataFile.text(row, "needed")))))
            .toList());
  }

  /// What a build with CUDA opens; empty for a version or a system that has no such build.
  public Optional<Opened> of(Version tensorflow, OperatingSystem system) {
    String on = system.name().toLowerCase(java.util.Locale.ROOT);
    return rows.stream()
        .filter(row -> row.on().equals(on))
        .filter(
            row -> row.from().compareTo(tensorflow) <= 0 && row.below().compareTo(tensorflow) > 0)
        .map(Row::opened)
        .findFirst();
  }

  /// @param driver the library of the graphics driver
  /// @param needed those of CUDA and cuDNN; where one is missing, TensorFlow uses no card
  public record Opened(String driver, List<String> needed) {}

  private record Row(String on, Version from, Version below, Opened opened) {}
}
