package org.pywrapdoctor.probe.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.probe.log.LogReader;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class InterpreterProbeTest {
  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private Path project;

  @BeforeEach
  void prepare() throws IOException {
    project = Files.createDirectory(temporary.resolve("project"));
  }

  @Test
  void fillsInTheChosenPythonItsPathAndTheOthers() throws IOException {
    Path chosen = python("project/chosen");
    Path other = python("project/other");
    Snapshot seen = look(Request.of(project.toString()).withPython("chosen"));
    assertThat(seen.interpreter().ifKnown().orElseThrow().interpreter().path())
        .isEqualTo(chosen.toString());
    assertThat(seen.modulePath().ifKnown().orElseThrow().entries()).isNotEmpty();
    assertThat(seen.otherInterpreters().ifKnown().orElseThrow())
        .extracting(Interpreter::path)
        .contains(other.toString())
        .doesNotContain(chosen.toString());
  }

  @Test
  void leavesItsReasonWhenThereIsNoPython() throws IOException {
    Path other = python("project/other");
    Snapshot seen = look(Request.of(project.toString()).withPython("nowhere"));
    assertThat(seen.interpreter())
        .isEqualTo(Seen.notKnown("There is no file, folder or program on PATH called nowhere."));
    assertThat(seen.modulePath()).isEqualTo(Seen.notKnown("There is no Python to compute it for."));
    assertThat(seen.otherInterpreters().ifKnown().orElseThrow())
        .extracting(Interpreter::path)
        .contains(other.toString());
  }

  @Test
  void saysThatThePathOfABrokenPythonIsNotKnown() throws IOException {
    Path link = Files.createSymbolicLink(project.resolve("python"), Path.of("/gone/python"));
    Snapshot seen = look(Request.of(project.toString()).withPython(link.toString()));
    assertThat(seen.interpreter().ifKnown().orElseThrow().interpreter().broken()).isPresent();
    assertThat(seen.modulePath())
        .isEqualTo(
            Seen.notKnown("The version of %s cannot be read from its files.".formatted(link)));
  }

  @Test
  void suggestsThePythonThatTheErrorMessageComesFrom() throws IOException {
    Path active = python("project/chosen").getParent().getParent();
    Path told = python("elsewhere/told");
    String message =
        "Traceback (most recent call last):\n  File \"%s/lib/python3.11/site-packages/tensorflow/__init__.py\", line 40\nImportError: no\n"
            .formatted(told.getParent().getParent());
    Snapshot begun = begin(Request.of(project.toString()));
    Log log = new LogReader(Knowledge.shipped()).read("log.txt", message);
    Snapshot seen =
        new InterpreterProbe(
                TestHost.onDisk(temporary.path(), project).with("VIRTUAL_ENV", active.toString()),
                Knowledge.shipped())
            .look(begun.toBuilder().log(Seen.known(log)).build(), Progress.silent());
    assertThat(seen.otherInterpreters().ifKnown().orElseThrow())
        .filteredOn(other -> other.path().equals(told.toString()))
        .singleElement()
        .satisfies(
            other -> assertThat(other.suggested()).contains("Your error message comes from it."));
    assertThat(seen.interpreter().ifKnown().orElseThrow().why())
        .contains("VIRTUAL_ENV", "Your error message comes from another one, " + told);
  }

  private Snapshot look(Request request) {
    return new InterpreterProbe(TestHost.onDisk(temporary.path(), project), Knowledge.shipped())
        .look(begin(request), Progress.silent());
  }

  private static Snapshot begin(Request request) {
    return Snapshot.empty(request, "2026-11-21T00:00:00Z");
  }

  /// An environment whose Python is a script.
  private Path python(String folder) throws IOException {
    Path bin = Files.createDirectories(temporary.resolve(folder).resolve("bin"));
    Files.writeString(bin.resolveSibling("pyvenv.cfg"), "home = /usr/bin\nversion = 3.11.2\n");
    Path python = Files.writeString(bin.resolve("python"), "#!/bin/sh\n");
    assertThat(python.toFile().setExecutable(true)).isTrue();
    return python;
  }
}
