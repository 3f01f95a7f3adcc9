package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What `command-line.md` promises to the scripts of others.
class CommandLineContractTest {

  @Test
  void versionNamesTheProgramAndANumber() {
    Shell.Result result = Shell.run("--version");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out().strip()).matches("Pywrap Doctor \\d+\\.\\d+\\.\\d+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diagnose --no-such-option",
        "diagnose --timeout soon",
        "diagnose --timeout 0",
        "diagnose --goal fame",
        "no-such-command",
        "show",
        "show a.json --example b"
      })
  void wrongUsageIs64WithOneJsonObject(String line) {
    Shell.Result result = Shell.run((line + " --json").split(" "));
    assertThat(result.exitCode()).isEqualTo(64);
    assertThat(result.json().path("error").path("code").asString()).isEqualTo("usage");
    assertThat(result.err()).contains(result.json().path("error").path("message").asString());
  }

  @Test
  void wrongUsageWithoutJsonPrintsNothingOnStandardOutput() {
    Shell.Result result = Shell.run("diagnose", "--no-such-option");
    assertThat(result.exitCode()).isEqualTo(64);
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diagnose --python /no/such/python",
        "diagnose --directory /no/such/folder",
        "diagnose --script /no/such/script.py",
        "show /no/such/report.json",
        "show --example no-such-example",
        "causes no-such-cause"
      })
  void whatIsNotThereIs2WithOneJsonObject(String line) {
    Shell.Result result = Shell.run((line + " --json").split(" "));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.json().path("schema").asInt()).isEqualTo(1);
    assertThat(result.json().path("error").path("hint").asString()).isNotEmpty();
  }

  @Test
  void aFolderWithoutPythonIsNoPython(@TempDir Path folder) {
    Shell.Result result = Shell.run("diagnose", "--python", folder.toString(), "--json");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void aReportThatIsNoneIs2(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("report.json"), "{\"hello\": 1}");
    assertThat(Shell.run("show", file.toString(), "--json").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "damaged-file, corrupt-installation",
    "numpy-2, numpy-abi-mismatch",
    "two-tensorflows, conflicting-tensorflow-distributions",
    "own-file-in-the-way, shadowing-module",
    "library-path, library-path-hijack"
  })
  void examplesAreJudgedLikeAnyReport(String name, String cause) {
    Shell.Result result = Shell.run("show", "--example", name, "--json");
    assertThat(result.exitCode()).isZero();
    assertThat(result.json().path("verdict").asString()).isEqualTo("broken");
    JsonNode first = result.json().path("diagnoses").path(0);
    assertThat(first.path("cause").asString()).isEqualTo(cause);
    assertThat(first.path("role").asString()).isEqualTo("root");
    assertThat(first.path("remedies").size()).isPositive();
  }

  @Test
  void anExampleWithoutANameIsTheFirstOne() {
    assertThat(Shell.run("show", "--example", "--json").out())
        .isEqualTo(Shell.run("show", "--example", "damaged-file", "--json").out());
  }

  @Test
  void pinsAreTheFileItself() {
    Shell.Result result =
        Shell.run(
            "pin", "--tensorflow", "2.15.1", "--python-version", "3.11", "--platform", "windows");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("tensorflow-intel==2.15.1", "numpy==1.26.4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pin --tensorflow 2.15.1 --python-version 3.13",
        "pin --tensorflow 2.21.0 --platform windows --gpu",
        "pin --tensorflow 9.9"
      })
  void aCombinationThatDoesNotExistIs2WithNothingOnStandardOutput(String line) {
    Shell.Result result = Shell.run(line.split(" "));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("nearest");
  }

  @Test
  void pinHasNoJson() {
    assertThat(Shell.run("pin", "--json").exitCode()).isEqualTo(64);
  }

  @Test
  void interpretersAreListedWithTheirFields() {
    Shell.Result result = Shell.run("interpreters", "--json");
    assertThat(result.exitCode()).isZero();
    assertThat(result.json().path("complete").asBoolean()).isTrue();
    assertThat(result.json().path("interpreters").size()).isPositive();
    assertThat(result.json().path("interpreters").path(0).propertyNames())
        .containsExactlyInAnyOrder(
            "path",
            "allPaths",
            "version",
            "architecture",
            "kind",
            "manager",
            "base",
            "broken",
            "tensorflow",
            "suggested");
  }

  @Test
  void causesAreListedWithTheirPlatforms() {
    Shell.Result result = Shell.run("causes", "--json");
    assertThat(result.exitCode()).isZero();
    assertThat(result.json().path("causes").findValuesAsString("cause"))
        .contains("corrupt-installation", "library-path-hijack", "no-gpu-on-native-windows");
  }
}
