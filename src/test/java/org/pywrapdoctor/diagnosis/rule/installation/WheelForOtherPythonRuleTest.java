package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class WheelForOtherPythonRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new WheelForOtherPythonRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("a wheel for 3.10 in 3.11", other(), "nothing started", withoutRun(other()));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "one that keeps to the stable interface",
        with(healthyLinux(), tensorflow215(LINUX_SITE).tag("cp38-abi3-manylinux_2_17_x86_64")));
  }

  @Test
  void namesTagsAndPython() {
    assertThat(evidence(other()))
        .containsExactly(
            "tensorflow 2.15.1 is a wheel for cp310-cp310-manylinux_2_17_x86_64; this is Python"
                + " 3.11");
  }

  private static Snapshot other() {
    return withLaunch(
        with(healthyLinux(), tensorflow215(LINUX_SITE).tag("cp310-cp310-manylinux_2_17_x86_64")),
        TestLaunch.raises("ImportError", "Python version mismatch: module was compiled for 3.10"));
  }
}
