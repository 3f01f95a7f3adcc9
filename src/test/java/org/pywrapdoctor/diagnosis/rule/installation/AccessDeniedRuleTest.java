package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

class AccessDeniedRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new AccessDeniedRule();
  }

  private static final String LIBRARY = "tensorflow/libtensorflow_cc.so.2";

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the loader may not read it",
        withLaunch(
            closed(), TestLaunch.raises("ImportError", "libtensorflow_cc.so.2: Permission denied")),
        "nothing started",
        withoutRun(closed()),
        "a library elsewhere may not be read",
        withLaunch(
            with(
                healthyLinux(),
                new Library(
                    "libz.so.1",
                    Optional.of("/opt/lib/libz.so.1"),
                    List.of("libtensorflow_cc.so.2"),
                    Status.MISSING,
                    false,
                    "the system's library cache",
                    "it may not be read: Permission denied",
                    List.of(),
                    0)),
            TestLaunch.raises("ImportError", "libz.so.1: cannot open shared object file")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a file is missing",
        with(healthyLinux(), tensorflow215(LINUX_SITE).problem(LIBRARY, Kind.MISSING, 9, 0)));
  }

  @Test
  void namesTheFile() {
    assertThat(only(closed()).evidence().getFirst().where()).isEqualTo(LINUX_SITE + "/" + LIBRARY);
  }

  private static Snapshot closed() {
    return with(healthyLinux(), tensorflow215(LINUX_SITE).problem(LIBRARY, Kind.UNREADABLE, 9, 9));
  }
}
