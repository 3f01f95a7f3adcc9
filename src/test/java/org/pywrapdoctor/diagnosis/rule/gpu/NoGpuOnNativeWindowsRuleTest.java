package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.WINDOWS_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class NoGpuOnNativeWindowsRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new NoGpuOnNativeWindowsRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a card is wanted", withGoal(healthyWindows(), Goal.GPU),
        "CUDA packages for nothing",
            with(healthyWindows(), TestDistribution.of(WINDOWS_SITE, "nvidia-cudnn-cu12", "9.3")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a card is wanted on Linux", withGoal(healthyLinux(), Goal.GPU),
        "a release that can",
            with(
                withGoal(healthyWindows(), Goal.GPU),
                TestDistribution.of(WINDOWS_SITE, "tensorflow", "2.10.1")));
  }

  @Test
  void namesTheLastReleaseThatCould() {
    assertThat(evidence(withGoal(healthyWindows(), Goal.GPU)))
        .containsExactly(
            "tensorflow 2.20.0 is installed; 2.10.1 was the last one for Windows with graphics"
                + " card code");
  }
}
