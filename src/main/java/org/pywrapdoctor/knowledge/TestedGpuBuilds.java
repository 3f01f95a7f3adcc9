package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// The CUDA and cuDNN that TensorFlow's makers tested each minor release with; a wheel itself names
/// only the major version of cuDNN.
public final class TestedGpuBuilds {
  private final List<Row> rows;

  private TestedGpuBuilds(List<Row> rows) {
    this.rows = rows;
  }

  static TestedGpuBuilds read(DataFiles files) {
    return new TestedGpuBuilds(
        DataFile.rows(files.json("gpu.json"), "tested")
            .map(
                row ->
                    new Row(
                        DataFile.text(row, "on"),
                        DataFile.text(row, "tensorflow"),
                        DataFile.text(row, "cuda"),
                        DataFile.text(row, "cudnn")))
            .toList());
  }

  /// What was tested for a TensorFlow. The list for Windows ends with 2.5, so that of Linux stands
  /// in for the later ones: they were built with the same versions.
  public Optional<Tested> of(Version tensorflow, OperatingSystem system) {
    return row(tensorflow, system == OperatingSystem.WINDOWS ? "windows" : "linux")
        .or(() -> row(tensorflow, "linux"));
  }

  private Optional<Tested> row(Version tensorflow, String system) {
    return rows.stream()
        .filter(row -> row.on().equals(system))
        .filter(row -> row.tensorflow().equals(tensorflow.majorMinor()))
        .map(row -> new Tested(row.cuda(), row.cudnn()))
        .findFirst();
  }

  /// @param cuda such as `11.2`
  /// @param cudnn such as `8.1`
  public record Tested(String cuda, String cudnn) {}

  private record Row(String on, String tensorflow, String cuda, String cudnn) {}
}
