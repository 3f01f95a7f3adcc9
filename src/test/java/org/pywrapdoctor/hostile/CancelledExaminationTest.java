package org.pywrapdoctor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.SurroundedHost;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.StrangePython;
import tools.jackson.databind.json.JsonMapper;

/// An examination that is cancelled, at whatever moment, leaves no process and no half report. Its
/// Python hangs and has children that are deaf to signals.
///
/// More moments: `mvn test -Dtest=CancelledExaminationTest -Dpywrapdoctor.cancels=100`.
@EnabledOnOs(OS.LINUX)
class CancelledExaminationTest {
  private static final int MOMENTS = Integer.getInteger("pywrapdoctor.cancels", 12);
  private static final int LATEST_MILLISECONDS = 1500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void nothingIsLeftBehind() throws InterruptedException {
    ExaminedPython python = StrangePython.HANGS_WITH_CHILDREN.make();
    Practice practice = Practices.live(SurroundedHost.plain(python));
    Random random = new Random(Spoiled.FIRST);
    for (int i = 0; i < MOMENTS; i++) {
      Path file = folder.resolve("report" + i + ".json");
      Thread examining =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      practice
                          .reports()
                          .save(
                              practice
                                  .doctor()
                                  .examine(python.request(), ExaminationListener.NOBODY),
                              file);
                    } catch (IOException notSaved) {
                      // Whoever cancels wants no report.
                    }
                  });
      int moment = random.nextInt(LATEST_MILLISECONDS);
      do {
        examining.join(Duration.ofMillis(moment));
        // The first time not before its Python runs, however slow this machine is.
      } while (i == 0 && examining.isAlive() && StrangePython.startedBy(python).isEmpty());
      examining.interrupt();
      assertThat(examining.join(PATIENCE)).as("over after %d ms", moment).isTrue();
    }
    assertThat(StrangePython.startedBy(python))
        .filteredOn(id -> ProcessHandle.of(id).filter(ProcessHandle::isAlive).isPresent())
        .isEmpty();
    assertThat(StrangePython.startedBy(python)).as("it came to children").isNotEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left)
          .allSatisfy(
              file -> {
                assertThat(file.getFileName().toString()).matches("report\\d+\\.json");
                JsonMapper.shared().readTree(file);
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
