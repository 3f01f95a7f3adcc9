package org.pywrapdoctor.probe.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter.By;

/// Which Python is examined, as `command-line.md` says under "Which Python".
class InterpreterSelectorTest {
  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private Path project;
  private TestHost host;

  @BeforeEach
  void prepare() throws IOException {
    project = Files.createDirectory(temporary.resolve("project"));
    host = TestHost.onDisk(temporary.path(), project);
  }

  @Test
  void takesAnExecutable() throws IOException {
    Path python = program("a/bin/python3");
    assertSelected(asked(python.toString()), python, By.OPTION);
    assertSelected(asked("../a/bin/python3"), python, By.OPTION);
    Path script = program("a/run-me");
    assertSelected(asked(script.toString()), script, By.OPTION);
  }

  @Test
  void takesTheFolderOfAnEnvironment() throws IOException {
    Path python = program("env/bin/python");
    program("env/bin/python3");
    assertSelected(asked(temporary.resolve("env").toString()), python, By.OPTION);
    assertSelected(asked(temporary.resolve("env/bin").toString()), python, By.OPTION);
    Path inProject = program("project/.venv/bin/python3.11");
    assertSelected(asked(".venv"), inProject, By.OPTION);
  }

  @Test
  void takesANameOnPathBeforeAFileOfThatName() throws IOException {
    Path python = program("bin/snake");
    Path here = program("project/snake");
    assertSelected(asked("snake"), here, By.OPTION);
    host = host.with("PATH", "relative:" + temporary.resolve("bin"));
    assertSelected(asked("snake"), python, By.OPTION);
    assertSelected(asked("./snake"), here, By.OPTION);
  }

  @Test
  void takesALinkThatLeadsNowhereAsBroken() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("python"), Path.of("/not/there"));
    assertSelected(asked(link.toString()), link, By.OPTION);
    Path environment = Files.createDirectories(temporary.resolve("env/bin"));
    Path dangling =
        Files.createSymbolicLink(environment.resolve("python"), Path.of("/not/there/python3"));
    SelectedInterpreter selected = asked(temporary.resolve("env").toString());
    assertSelected(selected, dangling, By.OPTION);
    assertThat(selected.interpreter().broken()).isPresent();
  }

  @Test
  void refusesWhatHoldsNoPython() throws IOException {
    assertThat(select("nowhere")).isEqualTo(new Selection.NoSuchFile("nowhere"));
    assertThat(select("/not/there/python")).isInstanceOf(Selection.NoSuchFile.class);
    assertThat(select("")).isInstanceOf(Selection.NoSuchFile.class);
    assertThat(select(project.toString())).isInstanceOf(Selection.NoPythonThere.class);
    Path text = Files.writeString(project.resolve("notes.txt"), "python");
    assertThat(select(text.toString()))
        .isEqualTo(
            new Selection.NoPythonThere(text.toString(), "It is a file that is no program."));
    Files.writeString(project.resolve("python"), "no program either");
    assertThat(select(project.toString())).isInstanceOf(Selection.NoPythonThere.class);
  }

  @Test
  void takesTheActiveEnvironmentBeforePath() throws IOException {
    Path venv = program("venv/bin/python");
    Path conda = program("conda/bin/python");
    host =
        host.with("PATH", program("bin/python").getParent().toString())
            .with("CONDA_PREFIX", temporary.resolve("conda").toString());
    assertSelected(select(), conda, By.CONDA_PREFIX);
    host = host.with("VIRTUAL_ENV", temporary.resolve("venv").toString());
    assertSelected(select(), venv, By.VIRTUAL_ENV);
    assertThat(select().why()).isEqualTo("It is the active environment (VIRTUAL_ENV).");
  }

  @Test
  void saysThatTheActiveEnvironmentIsGone() throws IOException {
    Path python = program("bin/python3");
    host =
        host.with("PATH", python.getParent().toString())
            .with("VIRTUAL_ENV", "/not/there")
            .with("CONDA_PREFIX", "relative");
    assertSelected(select(), python, By.PATH);
    assertThat(select().why())
        .isEqualTo(
            "VIRTUAL_ENV names /not/there, which holds no Python. CONDA_PREFIX names relative,"
                + " which holds no Python. It is what python3 on PATH is.");
  }

  @Test
  void takesPythonBeforePython3AndNoRelativeFolder() throws IOException {
    Path later = program("later/python");
    program("first/python3");
    program("project/python");
    Files.createDirectories(temporary.resolve("first/python"));
    host =
        host.with(
            "PATH", "::.:" + temporary.resolve("first") + ":" + temporary.resolve("later") + ":");
    assertSelected(select(), later, By.PATH);
  }

  @Test
  void findsNone() {
    assertThat(
            new InterpreterSelector(host, Knowledge.shipped())
                .select(Request.of(project.toString()))
                .inWords())
        .isEqualTo("No environment is active, and neither python nor python3 is on PATH.");
  }

  @Test
  void followsAShimOfPyenv() throws IOException {
    Path shim = program("pyenv/shims/python");
    Path old = program("pyenv/versions/3.9.2/bin/python");
    Path recent = program("pyenv/versions/3.9.18/bin/python");
    Path other = program("pyenv/versions/3.11.7/bin/python");
    Path system = program("bin/python");
    host = host.with("PATH", shim.getParent() + ":" + system.getParent());
    assertSelected(select(), system, By.PATH);
    Files.writeString(temporary.resolve("pyenv/version"), "3.11.7\n");
    assertSelected(select(), other, By.PATH);
    assertThat(select().why())
        .isEqualTo("It is what python on PATH is, by the pyenv shim %s.".formatted(shim));
    Files.writeString(temporary.resolve(".python-version"), "# mine\n3.9\n");
    assertSelected(select(), recent, By.PATH);
    host = host.with("PYENV_VERSION", "3.9.2:3.11.7");
    assertSelected(select(), old, By.PATH);
    host = host.with("PYENV_VERSION", "3.7.1");
    assertSelected(select(), shim, By.PATH);
    host = host.with("PYENV_VERSION", "system");
    assertSelected(select(), system, By.PATH);
  }

  @Test
  void passesOverTheStoresEmptyAliasOnWindows() {
    String apps = "C:\\Users\\ada\\AppData\\Local\\Microsoft\\WindowsApps";
    MemoryFiles files =
        new MemoryFiles(PathStyle.WINDOWS)
            .file(apps + "\\python.exe", "")
            .file("D:\\Python311\\python.exe", "MZ");
    TestHost windows = TestHost.windows(files).with("Path", "bin;" + apps + ";\"D:\\Python311\"");
    assertThat(on(windows).interpreter().path()).isEqualTo("D:\\Python311\\python.exe");
    files.file(apps + "\\PythonSoftwareFoundation.Python.3.11_qbz5n2kfra8p0\\python.exe", "");
    assertThat(on(windows).interpreter().path()).isEqualTo(apps + "\\python.exe");
  }

  private static SelectedInterpreter on(TestHost host) {
    return selected(
        new InterpreterSelector(host, Knowledge.shipped())
            .select(Request.of(host.workingFolder())));
  }

  private SelectedInterpreter asked(String python) {
    return selected(select(python));
  }

  private Selection select(String python) {
    return new InterpreterSelector(host, Knowledge.shipped())
        .select(Request.of(project.toString()).withPython(python));
  }

  private SelectedInterpreter select() {
    return on(host);
  }

  private static SelectedInterpreter selected(Selection selection) {
    assertThat(selection).isInstanceOf(Selection.Selected.class);
    return ((Selection.Selected) selection).python();
  }

  private static void assertSelected(SelectedInterpreter selected, Path path, By by) {
    assertThat(selected.interpreter().path()).isEqualTo(path.toString());
    assertThat(selected.by()).isEqualTo(by);
  }

  private Path program(String path) throws IOException {
    Path file = temporary.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
