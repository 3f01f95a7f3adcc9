package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.StrangePython;
import tools.jackson.databind.JsonNode;

/// A Python that exists but hangs, crashes, floods or does not answer like one is a broken
/// interpreter: a clear answer within the limit, and nothing of it is left.
class StrangePythonTest {
  private static final Duration LIMIT_AND_GRACE = Duration.ofSeconds(3 + 30);

  @ParameterizedTest
  @EnumSource
  void isABrokenInterpreter(StrangePython strange) {
    ExaminedPython made = strange.make();
    Shell.Result result =
        Assertions.assertTimeout(
            LIMIT_AND_GRACE,
            () ->
                Shell.run(
                    "diagnose",
                    "--json",
                    "--timeout",
                    "3",
                    "--python",
                    made.executable().toString()));
    assertThat(result.exitCode()).isEqualTo(1);
    JsonNode first = result.json().path("diagnoses").path(0);
    assertThat(first.path("cause").asString()).isEqualTo("broken-interpreter");
    assertThat(first.path("role").asString()).isEqualTo("root");
    assertThat(StrangePython.startedBy(made)).noneMatch(StrangePythonTest::isRunning);
  }

  private static boolean isRunning(long process) {
    return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
  }
}
