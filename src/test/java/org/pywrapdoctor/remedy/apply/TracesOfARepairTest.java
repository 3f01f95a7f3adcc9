package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.fixture.PipWheel;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.fixture.TinyIndex;
import org.pywrapdoctor.fixture.TinyWheel;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Way;

/// A repair by a real Python and its pip changes what its plan lists and nothing else, by a look at
/// every file of the person and of the Python that it is made with; `undo` takes it back.
@Tag("real-environment")
class TracesOfARepairTest {
  private static final ApplyListener NOBODY = new ApplyListener() {};

  @TempDir Path folder;

  @Test
  void changesWhatThePlanListsAndTakesItBack() throws Exception {
    Path wheels = folder.resolve("wheels");
    TinyWheel.of("flow", "2.0", 1000).writeInto(wheels);
    Path pip = new PipWheel("pip==25.3", "3.11", "any").cached();
    Files.copy(pip, wheels.resolve(pip.getFileName()));
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("thesis.txt"), "years of work");
    Path environment = home.resolve("a/new folder/env");
    Path kernel = home.resolve(".local/share/jupyter/kernels/flow");
    Path journal = folder.resolve("journal");
    Map<String, String> before = look();

    try (TinyIndex index = new TinyIndex(wheels)) {
      Applier applier =
          new Applier(
              Orders.withIndex(index.address(), home), new UndoJournal(journal), Clock.systemUTC());
      Undoable done = applier.keep(applier.apply(way(environment, kernel), false, NOBODY));
      assertThat(environment.resolve("lib/python3.11/site-packages/flow/__init__.py")).exists();
      assertThat(changed(before))
          .allMatch(
              path ->
                  Stream.of(home.resolve("a"), home.resolve(".local"), pipCache(home), journal)
                      .anyMatch(listed -> path.startsWith(listed.toString())));

      applier.takeBack(done);
      assertThat(changed(before))
          .allMatch(
              path -> path.startsWith(pipCache(home).toString()) || path.equals("" + journal));
    }
  }

  private static Way way(Path environment, Path kernel) {
    List<Change> work = new ArrayList<>(Orders.make(environment).work());
    work.add(new Change.RegisterKernel(kernel.toString(), environment + "/bin/python", "Flow"));
    return Orders.way(work);
  }

  private static Path pipCache(Path home) {
    return home.resolve("pip-cache");
  }

  private List<String> changed(Map<String, String> before) throws IOException {
    Map<String, String> now = look();
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(now.keySet());
    return paths.stream()
        .filter(path -> !now.getOrDefault(path, "").equals(before.getOrDefault(path, "")))
        .toList();
  }

  /// Every file and folder of the test, and of the Python that environments are made with: files
  /// by size and time.
  private Map<String, String> look() throws IOException {
    Map<String, String> seen = new TreeMap<>();
    for (Path root : List.of(folder, SmallEnvironment.base().toRealPath().resolve("../.."))) {
      try (Stream<Path> paths = Files.walk(root.normalize())) {
        for (Path path : paths.toList()) {
          seen.put(
              path.toString(),
              Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                  ? Files.size(path) + " " + Files.getLastModifiedTime(path)
                  : "no file");
        }
      }
    }
    return seen;
  }
}
