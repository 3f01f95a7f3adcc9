package org.pywrapdoctor.probe.interpreter.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.probe.interpreter.ExecutableNames;
import org.pywrapdoctor.probe.interpreter.RealPythons;
import org.pywrapdoctor.probe.interpreter.search.FoundInterpreters.SlowPlace;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.snapshot.Interpreter;

class InterpreterFinderTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private Path home;
  private Path project;
  private TestHost host;

  @BeforeEach
  void prepare() throws IOException {
    home = Files.createDirectory(temporary.resolve("home"));
    project = Files.createDirectory(temporary.resolve("project"));
    host = TestHost.onDisk(home, project);
  }

  @Test
  void findsEveryPythonOfThisComputer() {
    List<Path> real = RealPythons.all();
    host = host.with("PYENV_ROOT", Path.of(System.getProperty("user.home"), ".pyenv").toString());
    assertThat(find())
        .flatMap(found -> found.realPath().stream().toList())
        .containsAll(
            real.stream()
                .map(python -> host.files().realPath(python.toString()).orElseThrow())
                .toList());
  }

  @Test
  void findsEnvironmentsWhereToolsPutThem() throws IOException {
    List<Path> environments =
        List.of(
            environment(home.resolve(".virtualenvs/one")),
            environment(home.resolve("miniconda3/envs/two")),
            environment(home.resolve(".local/share/uv/tools/three")),
            environment(home.resolve(".local/share/hatch/env/virtual/a/b/four")),
            environment(temporary.resolve("listed/by/conda")),
            environment(temporary.resolve("elsewhere/five")));
    Files.createDirectories(home.resolve(".conda"));
    Files.writeString(
        home.resolve(".conda/environments.txt"),
        temporary.resolve("listed/by/conda") + "\n\nrelative\n/not/there\n");
    host = host.with("WORKON_HOME", temporary.resolve("elsewhere").toString());
    assertThat(find())
        .extracting(Interpreter::path)
        .containsAll(environments.stream().map(Path::toString).toList());
  }

  @Test
  void suggestsWhatLiesInTheWorkingFolder() throws IOException {
    Path inside = environment(project.resolve(".venv"));
    environment(project.resolve("deep/down/env"));
    Files.createDirectories(project.resolve("src/bin"));
    executable(project.resolve("src/bin/python"));
    List<Interpreter> suggested =
        find().stream().filter(found -> found.suggested().isPresent()).toList();
    assertThat(suggested).extracting(Interpreter::path).containsExactly(inside.toString());
  }

  @Test
  void putsTheNamesOfOnePythonTogether() throws IOException {
    Path bin = Files.createDirectories(temporary.resolve("opt/bin"));
    Path python = executable(bin.resolve("python3.11"));
    Path other = Files.createDirectories(temporary.resolve("other"));
    Files.createSymbolicLink(bin.resolve("python3"), Path.of("python3.11"));
    Files.createSymbolicLink(other.resolve("python"), python);
    Files.createLink(bin.resolve("python3.11m"), python);
    Path environment = environment(temporary.resolve("env"));
    Files.delete(environment);
    Files.createSymbolicLink(environment, python);
    host = host.with("PATH", "%s:%s:%s".formatted(other, bin, environment.getParent()));
    List<Interpreter> found =
        find().stream().filter(one -> one.path().startsWith(temporary.path().toString())).toList();
    assertThat(found)
        .extracting(Interpreter::path)
        .containsExactlyInAnyOrder(bin.resolve("python3").toString(), environment.toString());
    assertThat(
            found.stream()
                .filter(one -> one.kind().equals("other"))
                .findFirst()
                .orElseThrow()
                .allPaths())
        .containsExactly(
            python.toString(),
            bin.resolve("python3.11m").toString(),
            other.resolve("python").toString());
  }

  @Test
  void leavesShimsOut() throws IOException {
    Path shims = Files.createDirectories(temporary.resolve("tool/shims"));
    executable(shims.resolve("python"));
    host = host.with("PATH", shims.toString());
    assertThat(find()).extracting(Interpreter::path).doesNotContain(shims + "/python");
  }

  @Test
  void namesBrokenOnes() throws IOException {
    Path environment = environment(project.resolve("env"));
    Files.delete(environment);
    Files.createSymbolicLink(environment, Path.of("/gone/python3"));
    assertThat(find())
        .filteredOn(found -> found.path().equals(environment.toString()))
        .extracting(Interpreter::broken)
        .containsExactly(Optional.of("It is a link to /gone/python3, which is not there."));
  }

  @Test
  void isNotHeldUpByAPlaceThatDoesNotAnswer() throws IOException {
    Path python = executable(Files.createDirectories(temporary.resolve("bin")).resolve("python3"));
    Path pipe = temporary.resolve("bin/python");
    RealPythons.run(List.of("/usr/bin/mkfifo", pipe.toString()), project, Map.of());
    CountDownLatch never = new CountDownLatch(1);
    Locator dead =
        Locator.at(
            "/mnt/gone",
            () -> {
              try {
                never.await();
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
              return Stream.of();
            });
    Locator alive =
        Locator.at(
            "bin",
            () ->
                new ExecutableNames(host.files())
                    .in(temporary.resolve("bin").toString()).stream().map(Candidate::of));
    List<Interpreter> heard = new ArrayList<>();
    FoundInterpreters found =
        new InterpreterFinder(host, Knowledge.shipped(), Duration.ofSeconds(1), LIMIT)
            .find(List.of(dead, alive), finding -> heard.add(finding.interpreter()));
    assertThat(found.complete()).isFalse();
    assertThat(found.slow())
        .containsExactly(new SlowPlace("/mnt/gone", "It did not answer within 1 seconds."));
    assertThat(found.interpreters())
        .extracting(Interpreter::path)
        .containsExactly(python.toString());
    assertThat(heard).hasSize(1);
  }

  @Test
  void stopsWhenItIsCancelled() {
    Thread.currentThread().interrupt();
    FoundInterpreters found =
        new InterpreterFinder(host, Knowledge.shipped(), LIMIT, LIMIT)
            .find(SearchOrder.everywhere(project.toString()), _ -> {});
    assertThat(Thread.interrupted()).isTrue();
    assertThat(found.complete()).isFalse();
  }

  @Test
  void asksTheRegistryInBothViews() {
    MemoryFiles files =
        new MemoryFiles(PathStyle.WINDOWS)
            .file("C:\\Python311\\python.exe", "")
            .file("C:\\Python38-32\\python.exe", "")
            .file("C:\\Users\\ada\\project\\.venv\\pyvenv.cfg", "home = C:\\Python311")
            .file("C:\\Users\\ada\\project\\.venv\\Scripts\\python.exe", "")
            .file("C:\\Users\\ada\\AppData\\Local\\Programs\\Python\\Python312\\python.exe", "");
    Registry registry =
        new Registry() {
          @Override
          public List<String> keys(String path, View view) {
            return switch (path) {
              case "HKLM\\Software\\Python" -> List.of("PythonCore");
              case "HKLM\\Software\\Python\\PythonCore" ->
                  List.of(view == View.BITS_64 ? "3.11" : "3.8-32", "3.7");
              default -> List.of();
            };
          }

          @Override
          public Optional<String> value(String path, String name, View view) {
            if (path.endsWith("3.11\\InstallPath") && name.equals("ExecutablePath")) {
              return Optional.of("C:\\Python311\\python.exe");
            }
            return path.endsWith("3.8-32\\InstallPath") && name.isEmpty()
                ? Optional.of("C:\\Python38-32\\")
                : Optional.empty();
          }
        };
    host =
        TestHost.windows(files)
            .with(registry)
            .with("LOCALAPPDATA", "C:\\Users\\ada\\AppData\\Local");
    assertThat(find())
        .extracting(Interpreter::path)
        .containsExactlyInAnyOrder(
            "C:\\Python311\\python.exe",
            "C:\\Python38-32\\python.exe",
            "C:\\Users\\ada\\project\\.venv\\Scripts\\python.exe",
            "C:\\Users\\ada\\AppData\\Local\\Programs\\Python\\Python312\\python.exe");
  }

  private List<Interpreter> find() {
    FoundInterpreters found =
        new InterpreterFinder(host, Knowledge.shipped(), LIMIT, LIMIT)
            .find(SearchOrder.knownPlaces(host.workingFolder()), _ -> {});
    assertThat(found.complete()).isTrue();
    return found.interpreters();
  }

  private static Path environment(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(folder.resolve("pyvenv.cfg"), "home = /usr/bin\n");
    return executable(folder.resolve("bin/python"));
  }

  private static Path executable(Path file) throws IOException {
    Files.writeString(file, "#!/bin/sh\n");
    assumeTrue(file.toFile().setExecutable(true));
    return file;
  }
}
