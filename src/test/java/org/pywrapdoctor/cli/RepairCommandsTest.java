package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.SurroundedHost;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.live.LiveHost;

/// `fix --apply` and `undo`, as `command-line.md` promises them.
class RepairCommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"fix --yes", "fix --into x", "fix --apply", "fix --apply --yes --output x"})
  void wrongUsageIs64(String line) {
    Shell.Result result = Shell.run(host(nobody()), (line + " --json").split(" "));
    assertThat(result.exitCode()).isEqualTo(64);
    assertThat(result.json().path("error").path("code").asString()).isEqualTo("usage");
  }

  @Test
  void withoutARepairThereIsNothingToUndo() {
    Shell.Result list = Shell.run(host(nobody()), "undo", "--list", "--json");
    assertThat(list.exitCode()).isZero();
    assertThat(list.json().path("repairs").isEmpty()).isTrue();
    Shell.Result last = Shell.run(host(nobody()), "undo", "--json");
    assertThat(last.exitCode()).isEqualTo(2);
    assertThat(last.json().path("error").path("code").asString()).isEqualTo("nothing-to-undo");
    Shell.Result named = Shell.run(host(nobody()), "undo", "../../etc", "--json");
    assertThat(named.exitCode()).isEqualTo(2);
    assertThat(named.json().path("error").path("code").asString()).isEqualTo("no-such-repair");
  }

  @Test
  @Tag("real-environment")
  void repairsAndTakesBack() throws Exception {
    ExaminedPython examined = RealEnvironments.broken(BrokenCase.SHADOWED_BY_SCRIPT);
    Host host = host(examined);
    String python = examined.executable().toString();
    Shell.Result fixed = Shell.run(host, "fix", "--apply", "--yes", "--python", python, "--json");
    assertThat(fixed.err()).isEmpty();
    assertThat(fixed.exitCode()).isZero();
    assertThat(fixed.json().path("applied").asBoolean()).isTrue();
    assertThat(fixed.json().path("verified").asBoolean()).isTrue();
    assertThat(fixed.json().path("before").asString()).isEqualTo("broken");
    assertThat(fixed.json().path("after").asString()).isEqualTo("healthy");
    Path script = examined.workingFolder().resolve("tensorflow.py");
    assertThat(script).doesNotExist();

    String id = fixed.json().path("undoId").asString();
    assertThat(Shell.run(host, "undo", "--list").out()).startsWith(id + "  " + script);
    assertThat(Shell.run(host, "undo", id, "--json").json().path("undone").asString())
        .isEqualTo(id);
    assertThat(Files.isRegularFile(script)).isTrue();
  }

  private Host host(ExaminedPython examined) {
    return new SurroundedHost(
        new LiveHost(),
        Map.of("PATH", "/usr/bin:/bin", "XDG_DATA_HOME", folder.toString()),
        examined);
  }

  private ExaminedPython nobody() {
    return new ExaminedPython(folder.resolve("python"), Map.of(), folder);
  }
}
