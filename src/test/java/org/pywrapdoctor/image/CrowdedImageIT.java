package org.pywrapdoctor.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.report.ReportReader;

/// The image where there is much of everything: processes of it at once, and more to read than its
/// heap of 256 MB holds.
@Tag("image")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher for Windows is built elsewhere")
class CrowdedImageIT {
  private static final int PROCESSES = 4;
  private static final int LARGE = 300 << 20;

  private final ApplicationImage image = ApplicationImage.built();

  @TempDir private Path folder;

  @Test
  void processesAtOnceLeaveOneWholeReport() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path report = home.resolve("report.pywrapreport");
    List<String> command =
        List.of(
            image.launcher().toString(),
            "diagnose",
            "--no-run",
            "--quick",
            "--python",
            python(),
            "--output",
            report.toString());
    Callable<Run> save = () -> Run.of(Map.of("HOME", home.toString()), command);
    try (ExecutorService all = Executors.newFixedThreadPool(PROCESSES)) {
      List<Future<Run>> runs = Stream.generate(() -> all.submit(save)).limit(PROCESSES).toList();
      for (Future<Run> run : runs) {
        assertThat(run.get().exitCode()).as("%s", run.get()).isIn(0, 1);
      }
    }
    assertThat(ReportReader.read(Files.readString(report)))
        .isInstanceOf(ReportReader.Opened.Read.class);
    try (Stream<Path> left = Files.list(home)) {
      assertThat(left).containsExactly(report);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "show", "diagnose --no-run --quick --model", "libraries"})
  void aFileLargerThanTheHeapIsAnswered(String command) throws Exception {
    Path large = folder.resolve("large.h5");
    write(large);
    List<String> line =
        Stream.of(
                Stream.of(image.launcher().toString()),
                Stream.of(command.split(" ")),
                Stream.of(large.toString()))
            .flatMap(part -> part)
            .toList();
    Run run = Run.of(Map.of("HOME", folder.toString(), "PATH", "/usr/bin"), line);
    assertThat(run.exitCode()).as("%s", run.error()).isIn(0, 1, 2);
    assertThat(run.output() + run.error())
        .isNotBlank()
        .doesNotContain("OutOfMemory", "Exception", "PD-9");
  }

  private static void write(Path large) throws IOException {
    byte[] line =
        "ImportError: DLL load failed while importing _pywrap_tensorflow_internal\n"
            .repeat(10_000)
            .getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(large)) {
      for (int written = 0; written < LARGE; written += line.length) {
        out.write(line);
      }
    }
  }

  private static String python() {
    return RealEnvironments.withoutTensorFlow().executable().toString();
  }
}
