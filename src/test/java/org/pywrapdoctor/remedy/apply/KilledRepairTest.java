package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.fixture.TestClasses;
import org.pywrapdoctor.fixture.TinyWheel;

/// The program is killed at random moments, as by a power cut: after its next start everything is
/// as it was before, or as it shall be. `-Dpywrapdoctor.kills=N` makes it a long run.
@Tag("real-environment")
class KilledRepairTest {
  private static final int KILLS = Integer.getInteger("pywrapdoctor.kills", 3);
  private static final int LONGEST = 12_000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"make", "change"})
  void isWhollyDoneOrNotAtAll(String kind) throws Exception {
    Path work = folder.resolve("work");
    Files.createDirectories(folder.resolve("home"));
    TinyWheel.of("flow", "2.0", 3_000_000).writeInto(folder.resolve("wheels"));
    if (kind.equals("change")) {
      TinyWheel.of("flow", "1.0", 3_000_000).writeInto(folder.resolve("old"));
      SmallEnvironment.at(work.resolve("env")).install(folder.resolve("old"), "flow==1.0");
    } else {
      Files.createDirectories(work);
    }
    Map<String, String> before = SmallEnvironment.content(work);
    long whole = run(kind, LONGEST * 10);
    assertThat(repairs()).hasSize(1);
    takeBack();
    assertThat(SmallEnvironment.content(work)).isEqualTo(before);

    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      long after = whole * kill / KILLS + random.nextLong(whole / KILLS);
      run(kind, after);
      applier().takeBackUnfinished();
      if (!repairs().isEmpty()) {
        assertThat(repairs()).allMatch(Undoable::finished);
        assertThat(work.resolve("env/lib/python3.11/site-packages/flow/only_in_2_0.py")).exists();
        takeBack();
      }
      assertThat(SmallEnvironment.content(work)).as("killed after %s ms", after).isEqualTo(before);
    }
  }

  /// Lets it go so long, counted from the moment when it is about to begin.
  private long run(String kind, long milliseconds) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                TestClasses.path(KilledRepairTest.class, Applier.class),
                RepairsOnce.class.getName(),
                folder.toString(),
                kind)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(program.getInputStream().read()).isEqualTo('b');
    long begun = System.nanoTime();
    program.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    program.destroyForcibly().waitFor();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  private void takeBack() throws Exception {
    applier().takeBack(repairs().getFirst());
  }

  private List<Undoable> repairs() throws IOException {
    return new UndoJournal(folder.resolve("journal")).all();
  }

  private Applier applier() {
    return new Applier(
        Orders.withWheels(folder.resolve("wheels"), folder.resolve("home")),
        new UndoJournal(folder.resolve("journal")),
        Clock.systemUTC());
  }
}
