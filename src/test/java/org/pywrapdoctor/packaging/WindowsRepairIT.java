package org.pywrapdoctor.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.pywrapdoctor.fixture.PipWheel;
import org.pywrapdoctor.fixture.Wheel;
import org.pywrapdoctor.packaging.WindowsDiagnosisIT.Damage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real thing, repaired: the installed Windows program makes a real Windows TensorFlow load
/// again, with the Windows Python's own pip and packages of a folder. The repair is in place: this
/// Python comes without `ensurepip`, which makes new environments.
@Tag("wine")
@Tag("real-environment")
class WindowsRepairIT {

  /// The C++ runtime comes without an administrator.
  @Test
  void bringsTheRuntimeThatIsMissing() throws Exception {
    assertRepaired(Damage.MISSING_CPP_LIBRARY, Wheel.MSVC_RUNTIME);
  }

  /// What was cut off is installed again. It takes minutes: `-Dpywrapdoctor.repairs=all` runs it.
  @EnabledIfSystemProperty(named = "pywrapdoctor.repairs", matches = ".+")
  @Test
  void installsAgainWhatWasCutOff() throws Exception {
    assertRepaired(Damage.TRUNCATED_COMMON, Wheel.TENSORFLOW_2_20_WINDOWS);
  }

  /// A repair counts as verified after a real import and a small computation.
  private static void assertRepaired(Damage damage, Wheel remedy) throws Exception {
    try (WinePrefix windows = WinePrefix.create()) {
      InstalledProgram program = InstalledProgram.install(windows);
      Path python = WindowsDiagnosisIT.pythonIn(windows);
      addPip(python);
      Path wheels = Files.createDirectories(windows.drive().resolve("wheels"));
      windows.with(Map.of("PIP_NO_INDEX", "1", "PIP_FIND_LINKS", windows.windowsPath(wheels)));
      Path wheel = remedy.file();
      Files.createLink(wheels.resolve(wheel.getFileName()), wheel);
      damage.inflict(windows, python);
      String answer =
          windows
              .run(
                  program.command(),
                  "fix",
                  "--apply",
                  "--in-place",
                  "--yes",
                  "--json",
                  "--python",
                  windows.windowsPath(python.resolve("python.exe")))
              .output();
      JsonNode repaired = JsonMapper.shared().readTree(answer);
      assertThat(repaired.path("before").asString()).as(answer).isEqualTo("broken");
      assertThat(repaired.path("verified").asBoolean()).as(answer).isTrue();
      assertThat(repaired.path("after").asString()).isEqualTo("healthy");
    }
  }

  private static void addPip(Path python) {
    String wheel = new PipWheel("pip==25.3", "3.11", "any").cached().toString();
    String packages = python.resolve("Lib").resolve("site-packages").toString();
    Tool.run(Map.of(), "python3", "-m", "zipfile", "-e", wheel, packages);
  }
}
