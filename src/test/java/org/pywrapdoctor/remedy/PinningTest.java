package org.pywrapdoctor.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.remedy.PinAnswer.NoSuchCombination;
import org.pywrapdoctor.remedy.PinAnswer.Pinned;
import org.pywrapdoctor.requirement.Version;

class PinningTest {
  private final Pinning pinning = new Pinning(Knowledge.shipped());

  @ParameterizedTest
  @CsvSource({
    "'', '', LINUX, X86_64, false, 2.21.0, 3.13",
    "2.15.1, '', LINUX, X86_64, false, 2.15.1, 3.11",
    "2.15, '', WINDOWS, X86_64, false, 2.15.1, 3.11",
    "'', 3.8, WINDOWS, X86_64, false, 2.13.0, 3.8",
    "'', 3.8, LINUX, X86_64, false, 2.13.1, 3.8",
    "'', '', WINDOWS, X86_64, true, 2.10.1, 3.10",
    "'', '', MACOS, X86_64, false, 2.16.2, 3.12",
    "2.12, '', MACOS, ARM64, false, 2.12.0, 3.11"
  })
  void fillsInWhatIsNotSaid(
      String tensorflow,
      String python,
      OperatingSystem system,
      Architecture architecture,
      boolean gpu,
      String version,
      String minor) {
    PinAnswer answer = answer(tensorflow, python, system, architecture, gpu);
    assertThat(answer).isInstanceOf(Pinned.class);
    Pinned pinned = (Pinned) answer;
    assertThat(pinned.pins().build().version()).hasToString(version);
    assertThat(pinned.pins().target().python()).hasToString(minor);
    assertThat(pinned.requirements()).contains("==" + version, "\nnumpy==", "\nprotobuf==");
    assertThat(pinned.environment()).contains("python=" + minor, "- pip:", "==" + version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.15.1 | 3.13 | LINUX | X86_64 | false | only for 3.9, 3.10, 3.11 | 2.15.1 for Python 3.11",
        "'' | 3.14 | LINUX | X86_64 | false | No TensorFlow has a wheel for Python 3.14 | 2.21.0",
        "2.99.0 | '' | LINUX | X86_64 | false | There is no TensorFlow 2.99.0 | 2.21.0",
        "2.15.1 | 3.11 | WINDOWS | X86_64 | true | cannot use a graphics card | 2.10.1 for Python 3.10",
        "'' | '' | MACOS | ARM64 | true | cannot use a graphics card | 2.21.0",
        "2.17.0 | 3.11 | MACOS | X86_64 | false | is not published for macOS | 2.16.2 for Python 3.11",
        "'' | '' | WINDOWS | ARM64 | false | published for Windows (arm64) | 2.21.0",
        "2.11.1 | 3.8 | LINUX | ARM64 | false | only for 3.7 | 2.11.1 for Python 3.7",
        "2.13.1 | 3.8 | WINDOWS | X86_64 | false | only for 3.9, 3.10, 3.11 | 2.13.1 for Python 3.9",
        "9.9 | '' | LINUX | X86_64 | false | There is no TensorFlow 9.9 | 2.21.0",
        "2.10 | 3.12 | LINUX | X86_64 | false | only for 3.7, 3.8, 3.9, 3.10 | 2.10.1 for Python 3.10",
        "2.5 | 3.9 | MACOS | ARM64 | false | needs h5py, of which no wheel is there | 2.7.0"
      })
  void refusesWhatDoesNotExist(
      String tensorflow,
      String python,
      OperatingSystem system,
      Architecture architecture,
      boolean gpu,
      String reason,
      String nearest) {
    PinAnswer answer = answer(tensorflow, python, system, architecture, gpu);
    assertThat(answer).isInstanceOf(NoSuchCombination.class);
    NoSuchCombination refused = (NoSuchCombination) answer;
    assertThat(refused.reason().text()).contains(reason);
    assertThat(refused.nearest().orElseThrow().text()).contains(nearest);
  }

  @Test
  void writesTheRecipeForGraphicsCardsOnWindows() {
    Pinned pinned = (Pinned) answer("2.10", "", OperatingSystem.WINDOWS, Architecture.X86_64, true);
    assertThat(pinned.environment())
        .contains("  - cudatoolkit=11.2\n  - cudnn=8.1\n  - pip\n  - pip:")
        .contains("\"tensorflow==2.10.1\"");
    assertThat(pinned.requirements()).contains("CUDA 11.2 and cuDNN 8.1");
  }

  @Test
  void everyLineOfTheFileSaysWhyItIsThere() {
    Pinned pinned =
        (Pinned) answer("2.10.1", "3.9", OperatingSystem.LINUX, Architecture.X86_64, false);
    assertThat(pinned.requirements())
        .contains("# TensorFlow's native modules are built for it. Built for NumPy 1;")
        .contains("\nnumpy==1.26.4\n");
    String[] lines = pinned.requirements().split("\n");
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].contains("==")) {
        assertThat(lines[i - 1]).startsWith("# ");
      }
    }
  }

  /// The names of TensorFlow for one system alone do not keep the file from the others.
  @ParameterizedTest
  @CsvSource({
    "2.12, WINDOWS, X86_64, tensorflow-intel==2.12.1 ; platform_system == 'Windows'",
    "2.12, WINDOWS, X86_64, tensorflow-io-gcs-filesystem==0.31.0 ; platform_system == 'Windows'",
    "2.13, MACOS, ARM64, tensorflow-macos==2.13.1 ; platform_system == 'Darwin' and"
        + " platform_machine == 'arm64'",
    "2.12, MACOS, ARM64, tensorflow-macos==2.12.0",
    "2.21, LINUX, X86_64, tensorflow==2.21.0"
  })
  void marksWhatIsForOneSystemOnly(
      String tensorflow, OperatingSystem system, Architecture architecture, String line) {
    Pinned pinned = (Pinned) answer(tensorflow, "", system, architecture, false);
    assertThat(pinned.requirements().lines()).contains(line);
    assertThat(pinned.environment()).contains("\"" + line + "\"");
  }

  private PinAnswer answer(
      String tensorflow,
      String python,
      OperatingSystem system,
      Architecture architecture,
      boolean gpu) {
    return pinning.answer(
        new PinRequest(
            Optional.of(tensorflow).filter(text -> !text.isEmpty()).map(Version::of),
            Optional.of(python).filter(text -> !text.isEmpty()).map(PythonMinor::of),
            system,
            architecture,
            gpu));
  }
}
