package org.pywrapdoctor.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.fixture.Finished;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// Generated files resolve for the platform that they are for. A few of them;
/// `packaging/knowledge/resolve_pins.py` does it for every combination.
@Tag("real-environment")
class ResolvedPinsTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2.12, 3.11, WINDOWS, X86_64, false, x86_64-pc-windows-msvc, tensorflow-intel==2.12.1",
    "2.13, 3.10, MACOS, ARM64, false, aarch64-apple-darwin, tensorflow-macos==2.13.1",
    "2.15, 3.11, LINUX, X86_64, true, x86_64-manylinux_2_28, nvidia-cudnn-cu12==8.9.4.25"
  })
  void resolve(
      String tensorflow,
      String python,
      OperatingSystem system,
      Architecture architecture,
      boolean gpu,
      String platform,
      String resolved)
      throws Exception {
    PinAnswer answer =
        new Pinning(Knowledge.shipped())
            .answer(
                new PinRequest(
                    Version.parse(tensorflow),
                    PythonMinor.parse(python),
                    system,
                    architecture,
                    gpu));
    assertThat(answer).isInstanceOf(PinAnswer.Pinned.class);
    Path requirements = folder.resolve("requirements.txt");
    Files.writeString(requirements, ((PinAnswer.Pinned) answer).requirements());
    String all =
        Finished.run(
                folder,
                Map.of(),
                LIMIT,
                List.of(
                    SmallEnvironment.uv().toString(),
                    "pip",
                    "compile",
                    "--quiet",
                    "--no-header",
                    "--no-annotate",
                    "--only-binary=:all:",
                    "--python-version=" + python,
                    "--python-platform=" + platform,
                    requirements.toString()))
            .orFail("uv pip compile")
            .output();
    assertThat(all.lines()).contains(resolved);
  }
}
