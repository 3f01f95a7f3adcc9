package org.pywrapdoctor.probe.interpreter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;

class ScriptOwnersTest {
  private static final String PYTHON = "/opt/a b/grüße/bin/python3.11";

  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private Path commands;
  private TestHost host;

  @BeforeEach
  void prepare() throws IOException {
    commands = Files.createDirectory(temporary.resolve("bin"));
    host = TestHost.onDisk(temporary.path(), temporary.path()).with("PATH", commands.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "pip, The command pip installs into it.",
    "jupyter, The command jupyter runs it.",
    "ipython, The command ipython runs it."
  })
  void aScriptOnThePathPointsToItsPython(String name, String reason) throws IOException {
    script(name, "#!" + PYTHON + " -sE\nimport sys\n");
    assertThat(new ScriptOwners(host).candidates())
        .containsExactly(Candidate.of(PYTHON).because(Suggestion.Because.COMMAND, reason));
  }

  @Test
  void aPathTooLongForTheFirstLineStandsInTheSecond() throws IOException {
    Path script = script("pip", "#!/bin/sh\n'''exec' \"" + PYTHON + "\" \"$0\" \"$@\"\n' '''\n");
    assertThat(new ScriptOwners(host).named(script.toString())).contains(PYTHON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "#!", "#!/bin/sh\necho pip\n", "no first line", "#!/usr/bin/env node\n"})
  void whatNamesNoPythonPointsToNone(String text) throws IOException {
    script("pip", text);
    assertThat(new ScriptOwners(host).candidates()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#!C:\\Tools\\Py311\\python.exe\nPK",
        "#!\"C:\\Tools\\Py311\\python.exe\"\r\nPK",
        "PK\u0005\u0006\u0000\u0000C:\\Tools\\Py311\\pythonw.exe"
      })
  void aLauncherOfWindowsCarriesThePathBehindItsProgram(String end) {
    MemoryFiles files = new MemoryFiles(PathStyle.WINDOWS);
    files.file("C:\\bin\\ipython.exe", "MZ" + "\u0000".repeat(300_000) + end);
    assertThat(new ScriptOwners(TestHost.windows(files)).named("C:\\bin\\ipython.exe"))
        .contains("C:\\Tools\\Py311\\python.exe");
  }

  private Path script(String name, String text) throws IOException {
    Path script = Files.writeString(commands.resolve(name), text);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }
}
