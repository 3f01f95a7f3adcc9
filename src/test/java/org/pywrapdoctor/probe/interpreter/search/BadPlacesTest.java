package org.pywrapdoctor.probe.interpreter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.probe.interpreter.RealPythons;
import org.pywrapdoctor.snapshot.Interpreter;

/// The finder among everything that goes wrong in real homes.
class BadPlacesTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private Path home;
  private TestHost host;

  @BeforeEach
  void prepare() throws IOException {
    home = Files.createDirectory(temporary.resolve("home"));
    host = TestHost.onDisk(home, home);
  }

  @Test
  void loopsOfLinksAndPipesHoldNothingUp() throws IOException {
    Path work = Files.createDirectories(home.resolve("work/deep"));
    Files.createSymbolicLink(work.resolve("up"), home);
    Files.createSymbolicLink(home.resolve("self"), Path.of("self"));
    Path bin = Files.createDirectories(home.resolve("odd/bin"));
    RealPythons.run(List.of("/usr/bin/mkfifo", bin.resolve("python").toString()), home, Map.of());
    Files.createSymbolicLink(bin.resolve("python3"), Path.of("python3"));
    environment(work.resolve("env"));
    List<Interpreter> found = find();
    assertThat(found)
        .extracting(Interpreter::path)
        .containsExactlyInAnyOrder(
            work.resolve("env/bin/python").toString(), bin.resolve("python3").toString());
    assertThat(found)
        .filteredOn(one -> one.path().endsWith("python3"))
        .flatExtracting(one -> one.broken().stream().toList())
        .containsExactly("It is a link that leads back to itself.");
  }

  @Test
  void aHugeFolderIsLookedThrough() throws IOException {
    Path many = Files.createDirectories(home.resolve("many"));
    for (int i = 0; i < 100_000; i++) {
      Files.createFile(many.resolve("file" + i));
    }
    environment(many.resolve("zz/env"));
    assertThat(find())
        .extracting(Interpreter::path)
        .containsExactly(many.resolve("zz/env/bin/python").toString());
  }

  @Test
  void halfWrittenFilesAreNoEndOfTheSearch() throws IOException {
    write(".local/share/jupyter/kernels/a/kernel.json", "{\"argv\": [\"/usr/bin/py");
    write(".local/share/jupyter/kernels/b/kernel.json", "[]");
    write(".config/Code/User/settings.json", "{\"python.defaultInterpreterPath\": ");
    write(".config/JetBrains/PyCharm2025.1/options/jdk.table.xml", "<application><jdk><name val");
    write(".condarc", "envs_dirs:\n  - [");
    write(".conda/environments.txt", "\u0000\u0000/nowhere\n");
    write(".config/pypoetry/config.toml", "[virtualenvs\npath = \"/nowh");
    write("broken/pyvenv.cfg", "home = /us");
    write("empty/pyvenv.cfg", "");
    Path env = home.resolve("good/env");
    environment(env);
    List<Interpreter> found = find();
    assertThat(found)
        .extracting(Interpreter::path)
        .containsExactlyInAnyOrder(
            home.resolve("broken/bin/python").toString(),
            home.resolve("empty/bin/python").toString(),
            env.resolve("bin/python").toString());
    assertThat(found)
        .filteredOn(one -> !one.path().startsWith(env.toString()))
        .allSatisfy(one -> assertThat(one.broken()).contains("There is no such file."));
  }

  @Test
  void whatMayNotBeReadIsLeftOut() throws IOException {
    Path closed = Files.createDirectories(home.resolve("closed"));
    environment(home.resolve("open/env"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assertThat(find()).hasSize(1);
  }

  /// It would sleep for an hour if it were started.
  @Test
  void aPythonThatHangsIsNotStarted() throws IOException {
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path started = home.resolve("started");
    Path hanging = bin.resolve("python3");
    Files.writeString(hanging, "#!/bin/sh\ntouch " + started + "\nsleep 3600\n");
    Files.setPosixFilePermissions(hanging, PosixFilePermissions.fromString("rwxr-xr-x"));
    host = host.with("PATH", bin.toString());
    assertThat(find()).extracting(Interpreter::path).contains(hanging.toString());
    assertThat(started).doesNotExist();
  }

  @Test
  void aDriveThatDoesNotAnswerIsNamedAndTheOthersAreSearched() throws IOException {
    environment(home.resolve("quick/env"));
    Path drive = Files.createDirectory(temporary.resolve("drive"));
    CountDownLatch never = new CountDownLatch(1);
    FileView slow = slow(host.files(), drive.toString(), never);
    FoundInterpreters found =
        new InterpreterFinder(host.with(slow), Knowledge.shipped(), LIMIT, Duration.ofSeconds(2))
            .find(
                new SearchOrder(home.toString(), List.of(drive.toString()), true, Optional.empty()),
                _ -> {});
    assertThat(found.complete()).isFalse();
    assertThat(found.slow())
        .containsExactly(
            new FoundInterpreters.SlowPlace(
                drive.toString(),
                "It was not searched to the end: it took longer than 2 seconds."));
    assertThat(found.interpreters())
        .extracting(Interpreter::path)
        .contains(home.resolve("quick/env/bin/python").toString());
  }

  /// Such as the mount point of a share that is gone: the walk's other threads go on without it.
  @Test
  void aFolderThatDoesNotAnswerKeepsNoOtherFolderOfTheHomeFromBeingSearched() throws IOException {
    Path share = Files.createDirectory(home.resolve("a-share"));
    environment(home.resolve("work/deep/below/env"));
    FileView slow = slow(host.files(), share.toString(), new CountDownLatch(1));
    FoundInterpreters found =
        new InterpreterFinder(host.with(slow), Knowledge.shipped(), LIMIT, Duration.ofSeconds(2))
            .find(SearchOrder.everywhere(home.toString()), _ -> {});
    assertThat(found.slow())
        .containsExactly(
            new FoundInterpreters.SlowPlace(
                home.toString(), "It was not searched to the end: it took longer than 2 seconds."));
    assertThat(found.interpreters())
        .extracting(Interpreter::path)
        .contains(home.resolve("work/deep/below/env/bin/python").toString());
  }

  private static FileView slow(FileView files, String place, CountDownLatch never) {
    return (FileView)
        Proxy.newProxyInstance(
            FileView.class.getClassLoader(),
            new Class<?>[] {FileView.class},
            (_, method, arguments) -> {
              if (method.getName().equals("entries") && arguments[0].equals(place)) {
                never.await();
              }
              try {
                return method.invoke(files, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void aFaultInOnePlaceIsToldAndTheOthersAreSearched() throws IOException {
    environment(home.resolve("env"));
    Locator faulty =
        Locator.at(
            "odd",
            () -> {
              throw new IllegalStateException("out of luck");
            });
    Locator walk = Locator.at("home", () -> new FolderWalk(host, home.toString()).candidates());
    FoundInterpreters found =
        new InterpreterFinder(host, Knowledge.shipped(), LIMIT, LIMIT)
            .find(List.of(faulty, walk), _ -> {});
    assertThat(found.slow())
        .containsExactly(
            new FoundInterpreters.SlowPlace(
                "odd", "It could not be searched: java.lang.IllegalStateException: out of luck."));
    assertThat(found.interpreters()).hasSize(1);
  }

  /// Of the person's own home; the computer has others.
  private List<Interpreter> find() {
    FoundInterpreters found =
        new InterpreterFinder(host, Knowledge.shipped(), LIMIT, LIMIT)
            .find(SearchOrder.everywhere(home.toString()), _ -> {});
    assertThat(found.complete()).isTrue();
    return found.interpreters().stream()
        .filter(one -> one.path().startsWith(home.toString()))
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void environment(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(folder.resolve("pyvenv.cfg"), "home = /usr/bin\n");
    Path python = Files.writeString(folder.resolve("bin/python"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
