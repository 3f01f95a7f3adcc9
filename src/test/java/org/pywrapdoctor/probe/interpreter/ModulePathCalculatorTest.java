package org.pywrapdoctor.probe.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.Request;

/// The computed module path against `sys.path` of every Python of this computer.
@ParameterizedClass
@MethodSource("pythons")
class ModulePathCalculatorTest {
  private static final String PRINT =
      "import sys\nsys.stdout.write('\\n'.join(['here:'] + sys.path))\n";

  private final Path python;
  private final Map<String, String> variables = new HashMap<>();

  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private Path home;
  private Path project;

  ModulePathCalculatorTest(Path python) {
    this.python = python;
  }

  static List<Path> pythons() {
    return RealPythons.all();
  }

  @BeforeEach
  void prepare() throws IOException {
    home = Files.createDirectory(temporary.resolve("home"));
    project = Files.createDirectory(temporary.resolve("project"));
    variables.put("HOME", home.toString());
    variables.put("LC_ALL", "C.UTF-8");
  }

  @Test
  void plain() {
    assertSame(python);
  }

  @Test
  void withFoldersInPythonPath() throws IOException {
    Files.createDirectories(project.resolve("lib/deep"));
    variables.put(
        "PYTHONPATH", "lib::" + project + "/lib/deep/..:/not/there:" + home + ":../project/lib:.");
    assertSame(python);
  }

  @Test
  void withAnEmptyPythonPath() {
    variables.put("PYTHONPATH", "");
    assertSame(python);
  }

  @Test
  void withPackagesOfTheUser() throws IOException {
    pth(userSite(), "extra.pth", "../../more\n" + project + "\nmissing\n");
    Files.createDirectories(userSite().resolve("../../more"));
    assertSame(python);
    variables.put("PYTHONNOUSERSITE", "1");
    assertSame(python);
    variables.put("PYTHONNOUSERSITE", "");
    variables.put("PYTHONUSERBASE", home.resolve("elsewhere").toString());
    assertSame(python);
  }

  @Test
  void withSafePath() {
    variables.put("PYTHONSAFEPATH", "1");
    assertSame(python);
  }

  @Test
  void withItsOwnHome() {
    String prefix =
        new InterpreterReader(host(), Knowledge.shipped()).read(python.toString()).prefix();
    variables.put("PYTHONHOME", prefix);
    assertSame(python);
    variables.put("PYTHONHOME", prefix + ":" + prefix);
    assertSame(python);
  }

  @Test
  void underAnotherName() throws IOException {
    Path other = Files.createSymbolicLink(home.resolve("snake"), python);
    assertSame(other);
  }

  @Test
  void fromAFolderBehindALink() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), project);
    variables.put("PYTHONPATH", "relative:");
    assertSame(python, link, Optional.empty());
  }

  @Test
  void withAScript() throws IOException {
    Path script = Files.writeString(home.resolve("script.py"), PRINT);
    assertSame(python, project, Optional.of(script));
    Path link = Files.createSymbolicLink(project.resolve("link.py"), script);
    assertSame(python, project, Optional.of(link));
  }

  @Test
  void inAnEnvironment() throws IOException {
    Path environment = environment("env");
    assertSame(environment);
    pathFiles(environment);
    assertSame(environment);
    variables.put("PYTHONPATH", site(environment).toString());
    assertSame(environment);
    assertSame(environment.resolveSibling("python3"));
    Path outside = Files.createSymbolicLink(home.resolve("outside"), environment);
    assertSame(outside);
  }

  @Test
  void inAnEnvironmentThatSeesItsBase() throws IOException {
    Path environment = environment("seeing", "--system-site-packages");
    pathFiles(environment);
    pth(userSite(), "user.pth", home + "\n");
    assertSame(environment);
    variables.put("PYTHONNOUSERSITE", "x");
    assertSame(environment);
  }

  @Test
  void inAnEnvironmentWithACopiedExecutable() throws IOException {
    Path environment = environment("copied", "--copies");
    assertSame(environment);
  }

  @Test
  void inAnEnvironmentOfAnEnvironment() throws IOException {
    Path first = environment("first");
    Path second = RealPythons.environment(first, temporary.resolve("second"));
    assertSame(second);
  }

  private void pathFiles(Path environment) throws IOException {
    Path site = site(environment);
    Files.createDirectories(site.resolve("inner"));
    Files.createDirectories(site.resolve(" spaced"));
    pth(
        site,
        "b.pth",
        "# a comment\n\n/not/there\ninner\n inner\n spaced\n./inner\n" + home + "  \t\r\n..\nöä\n");
    pth(site, "a.pth", "import os\nimport\tsys\n" + project);
    pth(site, ".hidden.pth", temporary.path() + "\n");
    pth(site, "mark.pth", "\ufeff" + temporary.resolve("home") + "/..\n");
    pth(site, "not.pth.txt", temporary.resolve("never") + "\n");
    Files.createDirectory(site.resolve("folder.pth"));
  }

  private static void pth(Path folder, String name, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name), text);
  }

  private Path environment(String name, String... options) {
    assumeTrue(RealPythons.isAtLeast(python, 3, 3), "venv came with Python 3.3");
    return RealPythons.environment(python, temporary.resolve(name), options);
  }

  private Path site(Path environment) {
    return environment.resolve("../../lib").resolve(folder()).resolve("site-packages").normalize();
  }

  private Path userSite() {
    return home.resolve(".local/lib").resolve(folder()).resolve("site-packages");
  }

  private String folder() {
    return MinorVersion.parse(RealPythons.version(python)).orElseThrow().folder();
  }

  private void assertSame(Path executable) {
    assertSame(executable, project, Optional.empty());
  }

  private void assertSame(Path executable, Path folder, Optional<Path> script) {
    List<String> command =
        script.isPresent()
            ? List.of(executable.toString(), script.get().toString())
            : List.of(executable.toString(), "-c", PRINT);
    List<String> real =
        RealPythons.run(command, folder, variables)
            .lines()
            .skip(1)
            .map(entry -> entry.isEmpty() ? project.toString() : entry)
            .toList();
    assertThat(computed(executable, folder, script).entries())
        .extracting(Entry::folder)
        .isEqualTo(real);
  }

  private ModulePath computed(Path executable, Path folder, Optional<Path> script) {
    Request plain = Request.of(folder.toString());
    Request request =
        new Request(
            plain.goal(),
            plain.python(),
            plain.directory(),
            script.map(Path::toString),
            plain.run(),
            plain.quick(),
            plain.timeoutSeconds());
    TestHost host = host();
    return new ModulePathCalculator(host, Knowledge.shipped())
        .calculate(
            new InterpreterReader(host, Knowledge.shipped()).read(executable.toString()), request)
        .ifKnown()
        .orElseThrow();
  }

  private TestHost host() {
    return TestHost.onDisk(home, project).with(variables);
  }
}
