package org.pywrapdoctor.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pywrapdoctor.fixture.WindowsBed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real thing: the installed Windows program examines a real Windows Python with a real
/// TensorFlow. Three of the damages read the same in Python: "DLL load failed while importing".
@Tag("wine")
@Tag("real-environment")
class WindowsDiagnosisIT {

  /// What is wrong, what the doctor has to say, and of which file.
  enum Damage {
    MISSING_CPP_LIBRARY("missing-msvc-runtime", "msvcp140_1.dll") {
      @Override
      void inflict(WinePrefix windows, Path python) throws IOException {
        windows.hide(file);
      }
    },
    MISSING_RUNTIME("missing-msvc-runtime", "vcruntime140_1.dll") {
      @Override
      void inflict(WinePrefix windows, Path python) throws IOException {
        windows.hide(file);
        Files.delete(python.resolve(file));
      }
    },
    MISSING_COMMON("corrupt-installation", "_pywrap_tensorflow_common.dll") {
      @Override
      void inflict(WinePrefix windows, Path python) throws IOException {
        Files.delete(nativeFile(python));
      }
    },
    TRUNCATED_COMMON("corrupt-installation", "_pywrap_tensorflow_common.dll") {
      @Override
      void inflict(WinePrefix windows, Path python) {
        WindowsBed.truncate(nativeFile(python), 400_000_000);
      }
    },
    MISSING_MODULE("corrupt-installation", "_pywrap_tensorflow_internal.pyd") {
      @Override
      void inflict(WinePrefix windows, Path python) throws IOException {
        Files.delete(nativeFile(python));
      }
    };

    final String cause;
    final String file;

    Damage(String cause, String file) {
      this.cause = cause;
      this.file = file;
    }

    abstract void inflict(WinePrefix windows, Path python) throws IOException;

    Path nativeFile(Path python) {
      return python.resolve("Lib/site-packages/tensorflow/python").resolve(file);
    }
  }

  private static final String SECONDS = "900";

  @Test
  void aSoundOneIsHealthy() throws Exception {
    JsonNode answer = examine((_, _) -> {});
    assertThat(answer.path("verdict").asString()).as("%s", answer).isEqualTo("healthy");
    assertThat(answer.path("tried").asString()).isEqualTo("computation");
  }

  @ParameterizedTest
  @EnumSource
  void namesCauseAndFile(Damage damage) throws Exception {
    JsonNode answer = examine(damage::inflict);
    JsonNode first = answer.path("diagnoses").path(0);
    assertThat(answer.path("verdict").asString()).as("%s", answer).isEqualTo("broken");
    assertThat(first.path("cause").asString()).isEqualTo(damage.cause);
    assertThat(first.path("certainty").asString()).isIn("certain", "likely");
    assertThat(first.path("evidence").toString()).containsIgnoringCase(damage.file);
  }

  @Test
  void theWizardSaysTheSame() throws Exception {
    try (WinePrefix windows = WinePrefix.create();
        VirtualScreen screen = VirtualScreen.open()) {
      windows.with(screen.variables());
      InstalledProgram program = InstalledProgram.install(windows);
      Path python = pythonIn(windows);
      Damage.MISSING_CPP_LIBRARY.inflict(windows, python);
      // Wine puts this behind its PATH.
      windows.with(Map.of("WINEPATH", windows.windowsPath(python)));
      windows.start(program.wizard());
      screen.await("windows-before-the-check", "What is wrong?", "Step by step");
      screen.clickRightOf(100, "Step", "by", "step");
      screen.await("windows-result", "Microsoft file that TensorFlow needs is missing");
    }
  }

  private static JsonNode examine(Change change) throws IOException {
    try (WinePrefix windows = WinePrefix.create()) {
      InstalledProgram program = InstalledProgram.install(windows);
      Path python = pythonIn(windows);
      change.make(windows, python);
      Path answer = windows.drive().resolve("answer.json");
      windows.run(
          program.command(),
          "diagnose",
          "--python",
          windows.windowsPath(python.resolve("python.exe")),
          "--timeout",
          SECONDS,
          "--output",
          windows.windowsPath(answer));
      return JsonMapper.shared().readTree(Files.readString(answer));
    }
  }

  /// A Windows CPython with TensorFlow on this Windows.
  static Path pythonIn(WinePrefix windows) throws IOException {
    Tool.require("go");
    Path python = windows.drive().resolve("Python311");
    WindowsBed.linkPython(python, WindowsSetup.image().resolve("runtime"));
    return python;
  }

  /// What is done to a sound computer.
  private interface Change {
    void make(WinePrefix windows, Path python) throws IOException;
  }
}
