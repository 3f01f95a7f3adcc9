package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void causesAreListedWithTheirPlatforms() {
    Shell.Result result = Shell.run("causes", "--json");
    assertThat(result.exitCode()).isZero();
    assertThat(result.json().path("causes").findValuesAsString("cause"))
        .contains("corrupt-installation", "wrong-interpreter-selected");
  }
}
