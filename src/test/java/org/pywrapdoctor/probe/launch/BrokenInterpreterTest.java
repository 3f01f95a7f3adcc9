package org.pywrapdoctor.probe.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Seen;

/// What is called Python and is none, or none that works.
@EnabledOnOs(OS.LINUX)
class BrokenInterpreterTest {
  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void putUp() throws IOException {
    bench = new Bench(folder);
  }

  @Test
  void oneThatHangsIsNamedAndNothingMoreIsStarted() throws IOException {
    Instant start = Instant.now();
    List<Attempt> attempts = bench.limit(2).launch(bench.pretender("sleep 1000")).attempts();
    assertThat(attempts).hasSize(1);
    assertThat(attempts.getFirst().purpose()).isEqualTo(Purpose.ANSWER);
    assertThat(attempts.getFirst().end()).isEqualTo(End.TIMED_OUT);
    assertThat(attempts.getFirst().python()).isEmpty();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void oneThatHangsAtTheImportIsNamedToo() throws IOException {
    bench.file("work/tensorflow.py", "print('busy')\nimport time\ntime.sleep(1000)\n");
    List<Attempt> attempts =
        bench.limit(4).variable("LD_LIBRARY_PATH", "/none").launch(Bench.python()).attempts();
    assertThat(attempts).extracting(Attempt::end).containsExactly(End.EXITED, End.TIMED_OUT);
    assertThat(attempts.getLast().failedStage()).get().matches(stage -> stage.errors().isEmpty());
  }

  @Test
  void oneThatCrashesIsNamedBySignal() throws IOException {
    List<Attempt> attempts =
        bench.launch(bench.pretender("echo about to die >&2; kill -SEGV $$")).attempts();
    assertThat(attempts).hasSize(2).allMatch(a -> a.purpose() == Purpose.ANSWER);
    assertThat(attempts.getFirst().signal()).contains("SIGSEGV");
    assertThat(attempts.getFirst().exitCode()).isEmpty();
    assertThat(attempts.getFirst().lastLines()).containsExactly("about to die");
  }

  @Test
  void oneThatPrintsGarbageHasAnsweredNothing() throws IOException {
    Attempt first =
        bench
            .launch(bench.pretender("head -c 3000 /dev/urandom; echo; echo end"))
            .attempts()
            .getFirst();
    assertThat(first.python()).isEmpty();
    assertThat(first.stages()).isEmpty();
    assertThat(first.exitCode()).contains(0);
    assertThat(first.lastLines()).last().isEqualTo("end");
  }

  @Test
  void oneThatPrintsAGigabyteIsCutShort() throws IOException {
    Attempt first =
        bench
            .launch(bench.pretender("head -c 1000000000 /dev/zero | tr '\\0' x; exit 4"))
            .attempts()
            .getFirst();
    assertThat(first.exitCode()).contains(4);
    assertThat(String.join("", first.lastLines())).hasSizeLessThan(2 * LastLines.LONGEST_LINE);
  }

  @Test
  void oneThatRepeatsItsArgumentsIsNotBelieved() throws IOException {
    String echo =
        bench.pretender(
            "for a in \"$@\"; do echo \"$a\"; done; eval n=\\${$#}; echo \"$n {\"; echo \"$n {\\\"facts\\\": 3, \\\"path\\\": {}, \\\"stage\\\": []}\"");
    Attempt first = bench.launch(echo).attempts().getFirst();
    assertThat(first.python()).isEmpty();
    assertThat(first.stages()).isEmpty();
  }

  @Test
  void oneThatIsNotThereIsTriedOnceAndSaidWhy() {
    List<Attempt> attempts = bench.launch(folder + "/none/python").attempts();
    assertThat(attempts).hasSize(1);
    assertThat(attempts.getFirst().end()).isEqualTo(End.NOT_STARTED);
    assertThat(attempts.getFirst().lastLines())
        .hasSize(1)
        .first()
        .asString()
        .contains("There is no file");
  }

  @Test
  void aDamagedExecutableIsNotStarted() throws IOException {
    String python = bench.pretender("");
    Files.write(
        Path.of(python),
        Files.readAllBytes(Path.of(Bench.python()).toRealPath()),
        java.nio.file.StandardOpenOption.TRUNCATE_EXISTING);
    byte[] head = Files.readAllBytes(Path.of(python));
    java.util.Arrays.fill(head, 0, 4, (byte) 'x');
    Files.write(Path.of(python), head);
    assertThat(bench.launch(python).attempts())
        .extracting(Attempt::end)
        .containsExactly(End.NOT_STARTED);
  }

  @Test
  void aBogusPythonHomeIsToldFromABrokenInterpreter() {
    List<Attempt> attempts =
        bench.variable("PYTHONHOME", folder.toString()).launch(Bench.python()).attempts();
    assertThat(attempts)
        .extracting(Attempt::purpose)
        .containsExactly(
            Purpose.ANSWER, Purpose.ANSWER, Purpose.IMPORT, Purpose.IMPORT_WITHOUT_VARIABLES);
    assertThat(attempts.get(0).python()).isEmpty();
    assertThat(attempts.get(0).lastLines()).anyMatch(line -> line.contains("Fatal Python error"));
    assertThat(attempts.get(1).python()).isPresent();
    assertThat(attempts.get(2).stages()).isEmpty();
    assertThat(attempts.get(3).removedVariables()).containsExactly("PYTHONHOME");
    assertThat(attempts.get(3).python()).isPresent();
  }

  @Test
  void aSitecustomizeThatEndsPythonIsToldFromABrokenInterpreter() throws IOException {
    bench.file(
        "path/sitecustomize.py",
        "import os\nprint('not today')\nos.write(1, b'end')\nos._exit(9)\n");
    List<Attempt> attempts =
        bench.variable("PYTHONPATH", folder + "/path").launch(Bench.python()).attempts();
    assertThat(attempts.get(0).exitCode()).contains(9);
    assertThat(attempts.get(0).lastLines()).contains("end");
    assertThat(attempts.get(1).python()).isPresent();
    assertThat(attempts.getLast().removedVariables()).containsExactly("PYTHONPATH");
  }

  @Test
  void cancellingEndsItAtOnce() throws Exception {
    String python = bench.pretender("sleep 1000");
    Thread thread = Thread.currentThread();
    Thread.ofPlatform()
        .start(
            () -> {
              try {
                Thread.sleep(500);
                thread.interrupt();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    Seen<?> seen = bench.seen(python);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(seen).isInstanceOf(Seen.NotKnown.class);
  }
}
