package org.pywrapdoctor.hostile;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.engine.LogText;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.probe.log.LabelledLog;
import org.pywrapdoctor.snapshot.Request;

/// Logs of every kind, spoiled: they are explained, or not, and nothing of them does harm.
///
/// A long run: `mvn test -Dtest='Hostile*Test' -Dpywrapdoctor.mutations=100000`.
class HostileLogTest {

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anAnswerComesBack() {
    Practice practice = Practices.live(TestHost.linux(new MemoryFiles(PathStyle.POSIX)));
    Harmless harmless = new Harmless(practice);
    List<LabelledLog> logs = LabelledLog.all();
    for (long seed = Spoiled.FIRST; seed < Spoiled.FIRST + Spoiled.ROUNDS; seed++) {
      LabelledLog log = logs.get((int) (seed % logs.size()));
      long at = seed;
      LogText text = LogText.pasted(log.name(), Spoiled.text(log.text(), seed));
      assertThatCode(
              () ->
                  harmless.check(
                      practice.doctor().explain(practice.doctor().read(text), Request.of("/home")),
                      at))
          .as("%s with seed %d", log.name(), seed)
          .doesNotThrowAnyException();
    }
  }
}
