package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `diagnose --trace` and `--script` as `command-line.md` has them.
@EnabledOnOs(OS.LINUX)
class TraceAndScriptTest {
  private static final String PYTHON = "/usr/bin/python3";

  @TempDir private Path folder;

  @BeforeEach
  void putUp() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of(PYTHON)));
    Files.writeString(folder.resolve("mine.py"), "import colours\nimport tensorflow\nraise 1\n");
  }

  @Test
  void theTraceIsInTheSnapshotOnRequestOnly() {
    assertThat(purposes(diagnose("--json"))).doesNotContain("TRACE");
    assertThat(purposes(diagnose("--json", "--trace"))).contains("TRACE");
  }

  @Test
  void theTraceIsToldAsText() {
    Shell.Result result = run("--trace");
    assertThat(result.out()).contains("What the system's loader did:", "libc.so.6: /");
    assertThat(run("--trace", "--quiet").out().lines()).hasSize(1);
  }

  @Test
  void aScriptIsReadAndNotExecuted() {
    JsonNode answer = diagnose("--json", "--script", folder.resolve("mine.py").toString());
    JsonNode script = answer.path("snapshot").path("launch").path("value").path("script");
    assertThat(script.path("problem").asString()).isEmpty();
    assertThat(answer.toString()).doesNotContain("exceptions must derive");
  }

  private JsonNode diagnose(String... more) {
    return run(more).json();
  }

  private Shell.Result run(String... more) {
    String[] arguments = new String[more.length + 7];
    System.arraycopy(
        new String[] {
          "diagnose", "--python", PYTHON, "--directory", folder.toString(), "--timeout", "60"
        },
        0,
        arguments,
        0,
        7);
    System.arraycopy(more, 0, arguments, 7, more.length);
    return Shell.run(arguments);
  }

  private static List<String> purposes(JsonNode answer) {
    return answer
        .path("snapshot")
        .path("launch")
        .path("value")
        .path("attempts")
        .valueStream()
        .map(attempt -> attempt.path("purpose").asString())
        .toList();
  }
}
