package org.pywrapdoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.host.recorded.RecordedHost;
import org.pywrapdoctor.host.recorded.RecordingJson;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Snapshot;

/// What was recorded of this computer is looked at again, and the same is seen.
class RecordedRunTest {

  @Test
  void theRecordedComputerShowsTheSame(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("computer.json");
    Host live = FakeHost.live(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin"));
    RecordedRun.run(
        live, RecordedRun.COMMAND, file.toString(), "--goal", "gpu", "--no-run", "--quiet");
    Snapshot there = look(live);
    try (InputStream source = Files.newInputStream(file)) {
      Snapshot again = look(new RecordedHost(RecordingJson.read(source)));
      assertThat(again.gpu()).isEqualTo(there.gpu());
      assertThat(again.interpreter()).isEqualTo(there.interpreter());
      assertThat(again.machine().map(machine -> machine.cpu()))
          .isEqualTo(there.machine().map(machine -> machine.cpu()));
    }
  }

  private static Snapshot look(Host host) {
    Practice practice = Practices.live(host);
    Request all = Request.of(new LiveHost().workingFolder()).withGoal(Goal.GPU);
    Request request =
        new Request(
            all.goal(),
            all.python(),
            all.directory(),
            all.script(),
            false,
            all.quick(),
            all.timeoutSeconds());
    return practice.doctor().examine(request, ExaminationListener.NOBODY).snapshot();
  }
}
