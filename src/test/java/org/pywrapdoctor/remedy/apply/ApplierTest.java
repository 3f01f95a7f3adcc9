package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Tool;
import org.pywrapdoctor.remedy.Way;

/// With a script in Python's place, so that each step can be made to fail.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for Python is a shell script")
class ApplierTest {
  private static final Message WORDS = Message.of("test", "test");
  private static final ApplyListener NOBODY = new ApplyListener() {};

  /// Makes its environment out of itself; does as the file `orders` beside it says when pip is
  /// asked to install what is not pip.
  private static final String PYTHON =
      """
      #!/bin/sh
      orders=%s
      case "$2 $3" in
        'venv '*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && echo kept > "$3/pyvenv.cfg" ;;
        'pip --version') echo "pip 25.1 from nowhere" ;;
        'pip install')
          case "$*" in
            *--upgrade*) ;;
            *) echo "Collecting $6"; echo installed > "$(dirname "$0")/../package"; . "$orders" ;;
          esac ;;
      esac
      """;

  @TempDir Path folder;

  @Test
  void makesAnEnvironmentAndTakesItBack() throws Exception {
    Map<String, String> before = content();
    Applier applier = applier();
    List<String> heard = new ArrayList<>();
    Undoable done =
        applier.apply(
            environment(python(":"), "env"),
            false,
            new ApplyListener() {
              @Override
              public void step(Message what) {
                heard.add(what.text());
              }

              @Override
              public void installing(InstallProgress progress) {
                heard.add(progress.item());
              }
            });
    assertThat(folder.resolve("env/package")).exists();
    assertThat(heard)
        .containsExactly(
            "Making the environment " + folder.resolve("env"),
            "Bringing pip up to date",
            "Installing TensorFlow and what it needs",
            "tensorflow");
    assertThat(journal().all()).containsExactly(done);
    Undoable kept = applier.keep(done);
    assertThat(kept.finished()).isTrue();
    assertThat(journal().all()).containsExactly(kept);
    applier.takeBack(kept);
    assertThat(content()).isEqualTo(before);
    assertThat(journal().all()).isEmpty();
  }

  @Test
  void aFailureLeavesEverythingAsItWas() throws Exception {
    Path python = python("echo 'ERROR: No matching distribution found for x' >&2; exit 1");
    Map<String, String> before = content();
    assertThatThrownBy(() -> applier().apply(environment(python, "env"), false, NOBODY))
        .isInstanceOfSatisfying(
            Trouble.class,
            trouble ->
                assertThat(trouble.putBack())
                    .extracting(Message::text)
                    .containsExactly(folder.resolve("env") + " is gone again"))
        .hasMessage("Your package index does not have x");
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void anUnknownFailureShowsPipsLastWords() throws Exception {
    Path python = python("echo 'ERROR: the moon is full' >&2; exit 3");
    assertThatThrownBy(() -> applier().apply(environment(python, "env"), false, NOBODY))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("the moon is full");
  }

  @Test
  void cancellingLeavesEverythingAsItWas() throws Exception {
    Path python = python("touch \"$(dirname \"$orders\")/reached\"; sleep 600");
    Map<String, String> before = content();
    List<Throwable> thrown = new ArrayList<>();
    Thread worker =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    applier().apply(environment(python, "env"), false, NOBODY);
                  } catch (Trouble trouble) {
                    thrown.add(trouble);
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                  }
                });
    Path reached = folder.resolve("reached");
    while (!Files.exists(reached)) {
      Thread.sleep(10);
    }
    worker.interrupt();
    worker.join();
    Files.delete(reached);
    assertThat(thrown).hasSize(1).first().extracting("message").isEqualTo("You cancelled it");
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void whatADeadProcessLeftIsTakenBackAndTheRestIsNot() throws Exception {
    Map<String, String> before = content();
    long dead = deadProcess();
    Path half = Files.createDirectories(folder.resolve("half/lib"));
    Files.writeString(half.resolve("file"), "half");
    Marker.put(folder.resolve("half"), "20261121-080000");
    journal().write(unfinished("20261121-080000", dead, folder.resolve("half")));
    Path others = Files.createDirectories(folder.resolve("others"));
    Marker.put(others, "another repair");
    journal().write(unfinished("20261121-080001", dead, others));
    assertThat(applier().takeBackUnfinished()).hasSize(2);
    assertThat(half).doesNotExist();
    assertThat(others.resolve(Marker.NAME)).exists();
    Files.delete(others.resolve(Marker.NAME));
    Files.delete(others);
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void aRunningRepairIsLeftAlone() throws Exception {
    Path made = Files.createDirectories(folder.resolve("made"));
    Marker.put(made, "20261121-080000");
    journal().write(unfinished("20261121-080000", ProcessHandle.current().pid(), made));
    assertThat(applier().takeBackUnfinished()).isEmpty();
    assertThat(made).exists();
  }

  @Test
  void whatLinksLeadToStays() throws Exception {
    Path treasure = Files.createDirectories(folder.resolve("treasure"));
    Files.writeString(treasure.resolve("thesis"), "years");
    Applier applier = applier();
    Undoable done = applier.apply(environment(python(":"), "env"), false, NOBODY);
    Files.createSymbolicLink(folder.resolve("env/link"), treasure);
    applier.takeBack(done);
    assertThat(folder.resolve("env")).doesNotExist();
    assertThat(treasure.resolve("thesis")).exists();
  }

  @Test
  void aFolderThatTookItsPlaceIsNotDeleted() throws Exception {
    Applier applier = applier();
    Undoable done = applier.apply(environment(python(":"), "env"), false, NOBODY);
    Files.move(folder.resolve("env"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("env"), folder.resolve("elsewhere"));
    applier.takeBack(done);
    assertThat(folder.resolve("elsewhere/package")).exists();
    assertThat(Files.exists(folder.resolve("env"), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void aFullFolderIsNotTouched() throws Exception {
    Path full = Files.createDirectories(folder.resolve("env"));
    Files.writeString(full.resolve("thesis"), "years");
    assertThatThrownBy(() -> applier().apply(environment(python(":"), "env"), false, NOBODY))
        .isInstanceOf(Trouble.class)
        .hasMessage(full + " is there and not empty");
    assertThat(applier().freeFolder(full.toString())).isEqualTo(full + "-2");
  }

  @Test
  void anEmptyFolderIsEmptyAgainAfterwards() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("env"));
    Applier applier = applier();
    applier.takeBack(applier.apply(environment(python(":"), "env"), false, NOBODY));
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void asksForEnoughSpaceFirst() throws Exception {
    Change huge =
        new Change.MakeEnvironment(
            Tool.PIP,
            Optional.of(python(":").toString()),
            "3.11",
            folder.resolve("env").toString(),
            List.of(),
            List.of(),
            Optional.of(Integer.MAX_VALUE));
    assertThatThrownBy(() -> applier().apply(way(huge), false, NOBODY))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("are free");
    assertThat(folder.resolve("env")).doesNotExist();
  }

  @Test
  void renamesAndGivesTheOldNameBack() throws Exception {
    Path file = Files.writeString(folder.resolve("tensorflow.py"), "mine");
    Applier applier = applier();
    Undoable done =
        applier.apply(
            way(new Change.RenameFile(file.toString(), "my_tensorflow.py")), false, NOBODY);
    assertThat(file).doesNotExist();
    assertThat(folder.resolve("my_tensorflow.py")).hasContent("mine");
    applier.takeBack(done);
    assertThat(file).hasContent("mine");
  }

  @Test
  void neverRenamesOverAnotherFile() throws Exception {
    Path file = Files.writeString(folder.resolve("tensorflow.py"), "mine");
    Path other = Files.writeString(folder.resolve("my_tensorflow.py"), "other");
    assertThatThrownBy(
            () ->
                applier()
                    .apply(
                        way(new Change.RenameFile(file.toString(), "my_tensorflow.py")),
                        false,
                        NOBODY))
        .isInstanceOf(Trouble.class);
    assertThat(file).hasContent("mine");
    assertThat(other).hasContent("other");
  }

  private Applier applier() {
    return new Applier(new LiveHost(), journal(), Clock.systemUTC());
  }

  private UndoJournal journal() {
    return new UndoJournal(folder.resolve("journal"));
  }

  private Path python(String orders) throws IOException {
    Path file = Files.writeString(folder.resolve("orders"), orders + "\n");
    Path python = Files.writeString(folder.resolve("python3"), PYTHON.formatted(file));
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectories(folder.resolve("journal"));
    return python;
  }

  private Way environment(Path python, String name) {
    return way(
        new Change.MakeEnvironment(
            Tool.PIP,
            Optional.of(python.toString()),
            "3.11",
            folder.resolve(name).toString(),
            List.of("tensorflow"),
            List.of(),
            Optional.of(1)));
  }

  private static Way way(Change change) {
    return new Way(
        WORDS,
        WORDS,
        false,
        true,
        WORDS,
        List.of(),
        List.of(),
        List.of(change),
        Optional.empty(),
        List.of());
  }

  private static Undoable unfinished(String id, long process, Path made) {
    return new Undoable(
        id,
        "2026-11-21T08:00:00Z",
        false,
        process,
        List.of(new Undoable.Made(made.toString(), List.of(made.toString()))),
        List.of(),
        List.of());
  }

  private static long deadProcess() throws Exception {
    Process process = new ProcessBuilder("/bin/true").start();
    process.waitFor();
    return process.pid();
  }

  /// All files with what is in them, but for the stand-in itself.
  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(
              path ->
                  !List.of("python3", "orders", "journal").contains(path.getFileName().toString()))
          .filter(path -> !path.equals(folder))
          .forEach(path -> content.put(path.toString(), text(path)));
    }
    return content;
  }

  private static String text(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
