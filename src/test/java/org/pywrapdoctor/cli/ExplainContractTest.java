package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `explain`, and `diagnose --log`, as `command-line.md` promises them.
class ExplainContractTest {
  private static final String DESCRIPTORS =
      """
      Traceback (most recent call last):
        File "/v/lib/python3.8/site-packages/tensorflow/core/framework/types_pb2.py", line 42
      TypeError: Descriptors cannot be created directly.
      """;

  @ParameterizedTest
  @CsvSource({
    "TensorFlow: TypeError: Descriptors cannot be created directly, 1, broken",
    "ImportError: No module named tensorflow, 1, undetermined",
    "oneDNN custom operations are on., 0, healthy",
    "A letter to Anna, 1, undetermined"
  })
  void theExitCodeFollowsTheVerdict(String text, int exitCode, String verdict) {
    Shell.Result result = Shell.runWith(text, "explain", "-", "--json");
    assertThat(result.json().path("verdict").asString()).isEqualTo(verdict);
    assertThat(result.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void aFileAndStandardInputSayTheSame(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("standard input"), DESCRIPTORS);
    JsonNode fromFile = Shell.run("explain", file.toString(), "--json").json();
    JsonNode fromInput = Shell.runWith(DESCRIPTORS, "explain", "--json").json();
    assertThat(fromFile.path("diagnoses")).isEqualTo(fromInput.path("diagnoses"));
  }

  @Test
  void theAnswerHasTheFieldsOfDiagnose() {
    JsonNode answer = Shell.runWith(DESCRIPTORS, "explain", "--json").json();
    assertThat(answer.propertyNames())
        .containsExactly(
            "schema",
            "verdict",
            "tried",
            "diagnoses",
            "ruledOut",
            "unexplained",
            "interpreter",
            "caseCode",
            "snapshot");
    assertThat(answer.path("tried").asString()).isEqualTo("nothing");
    assertThat(answer.path("interpreter").isNull()).isTrue();
    JsonNode first = answer.path("diagnoses").path(0);
    assertThat(first.path("cause").asString()).isEqualTo("protobuf-mismatch");
    assertThat(first.path("code").asString()).isEqualTo("PD-301");
    assertThat(first.path("certainty").asString()).isEqualTo("certain");
    assertThat(first.path("evidence").path(0).path("kind").asString()).isEqualTo("log");
    assertThat(first.path("evidence").path(0).path("where").asString())
        .isEqualTo("standard input:3");
    assertThat(first.path("remedies").path(0).path("steps").size()).isPositive();
  }

  @Test
  void candidatesSayWhatWouldDecide() {
    JsonNode answer =
        Shell.runWith(
                "ImportError: DLL load failed while importing _pywrap_tensorflow_internal:"
                    + " Не найден указанный модуль.",
                "explain",
                "--json")
            .json();
    assertThat(answer.path("diagnoses").size()).isGreaterThan(1);
    assertThat(answer.path("diagnoses"))
        .allSatisfy(
            candidate -> {
              assertThat(candidate.path("certainty").asString()).isEqualTo("possible");
              assertThat(candidate.path("decidedBy").asString()).isNotEmpty();
            });
  }

  @Test
  void aSavedExplanationCanBeShown(@TempDir Path folder) throws Exception {
    String answer = Shell.runWith(DESCRIPTORS, "explain", "--json").out();
    Path file = Files.writeString(folder.resolve("a.json"), answer);
    JsonNode shown = Shell.run("show", file.toString(), "--json").json();
    assertThat(shown.path("diagnoses").path(0).path("cause").asString())
        .isEqualTo("protobuf-mismatch");
  }

  @Test
  void aLogThatIsNotThereIs2(@TempDir Path folder) {
    for (String command : new String[] {"explain", "diagnose"}) {
      String[] line =
          command.equals("explain")
              ? new String[] {command, "/no/such/log.txt", "--json"}
              : new String[] {command, "--log", "/no/such/log.txt", "--json"};
      Shell.Result result = Shell.run(line);
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.json().path("error").path("code").asString()).isEqualTo("no-such-file");
    }
    assertThat(Shell.run("explain", folder.toString(), "--json").exitCode()).isEqualTo(2);
  }

  @Test
  void twoFilesAreWrongUsage() {
    assertThat(Shell.run("explain", "a", "b", "--json").exitCode()).isEqualTo(64);
  }

  @Test
  void aVeryLongLogIsReadFromItsEndAndThatIsSaid(@TempDir Path folder) throws Exception {
    byte[] noise = "epoch 1 of 2\n".repeat(900_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("long.log"), noise);
    Files.writeString(file, DESCRIPTORS, StandardOpenOption.APPEND);
    Shell.Result result = Shell.run("explain", file.toString(), "--json");
    assertThat(result.json().path("diagnoses").path(0).path("cause").asString())
        .isEqualTo("protobuf-mismatch");
    assertThat(result.json().path("snapshot").path("log").path("value").path("cut").asBoolean())
        .isTrue();
    assertThat(result.err()).contains("10 MB");
    assertThat(result.out()).contains("Only the end of the text was read");
  }

  @Test
  void wordsInPlaceOfJson() {
    Shell.Result result = Shell.runWith(DESCRIPTORS, "explain");
    assertThat(result.out()).contains("PD-301").doesNotContain("here");
    assertThat(Shell.runWith(DESCRIPTORS, "explain", "--quiet").out().lines()).hasSize(1);
  }
}
