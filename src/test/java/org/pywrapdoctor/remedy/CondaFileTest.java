package org.pywrapdoctor.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.fixture.Rattler;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// The conda part of `environment.yml`, read, solved and installed by conda's own rules from a
/// small channel of empty packages. Its pip part is what `requirements.txt` holds.
@Tag("real-environment")
class CondaFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2.10, 3.10, WINDOWS, true, cudatoolkit 11.2.2|cudnn 8.1.0.77|pip 24.0|python 3.10.14",
    "2.20, 3.12, LINUX, false, pip 24.0|python 3.12.1",
    "2.15, 3.9, MACOS, false, pip 24.0|python 3.9.20"
  })
  void isCarriedOut(
      String tensorflow, String python, OperatingSystem system, boolean gpu, String installed) {
    PinAnswer answer =
        new Pinning(Knowledge.shipped())
            .answer(
                new PinRequest(
                    Version.parse(tensorflow),
                    PythonMinor.parse(python),
                    system,
                    Architecture.X86_64,
                    gpu));
    assertThat(answer).isInstanceOf(PinAnswer.Pinned.class);
    List<String> specs = condaPart(((PinAnswer.Pinned) answer).environment());
    assertThat(specs).startsWith("python=" + python).contains("pip");
    String platform =
        Map.of(
                OperatingSystem.WINDOWS, "win-64",
                OperatingSystem.LINUX, "linux-64",
                OperatingSystem.MACOS, "osx-64")
            .get(system);
    assertThat(Rattler.carryOut(folder, platform, specs)).containsExactly(installed.split("\\|"));
  }

  /// The lines of `dependencies:` that are texts.
  private static List<String> condaPart(String yaml) {
    return yaml.lines()
        .dropWhile(line -> !line.equals("dependencies:"))
        .filter(line -> line.startsWith("  - ") && !line.equals("  - pip:"))
        .map(line -> line.substring(4))
        .toList();
  }
}
