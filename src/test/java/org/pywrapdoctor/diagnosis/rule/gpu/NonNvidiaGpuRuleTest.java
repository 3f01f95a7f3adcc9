package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withCards;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;
import static org.pywrapdoctor.diagnosis.Snapshots.withMachine;
import static org.pywrapdoctor.diagnosis.Snapshots.without;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class NonNvidiaGpuRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new NonNvidiaGpuRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a Radeon", wanted("AMD Radeon RX 7600"),
        "an Apple card",
            withMachine(wanted("Apple M2"), OperatingSystem.MACOS, Architecture.ARM64));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a Radeon beside an NVIDIA card", wanted("AMD Radeon RX 7600", "NVIDIA RTX 3060"),
        "AMD's own TensorFlow",
            with(
                without(wanted("AMD Radeon RX 7600"), "tensorflow"),
                TestDistribution.of(LINUX_SITE, "tensorflow-rocm", "2.14.0")
                    .imports("tensorflow")));
  }

  @Test
  void namesTheCard() {
    assertThat(only(wanted("AMD Radeon RX 7600")).evidence())
        .singleElement()
        .satisfies(piece -> assertThat(piece.where()).isEqualTo("AMD Radeon RX 7600"));
  }

  private static Snapshot wanted(String... cards) {
    return withCards(withGoal(healthyLinux(), Goal.GPU), cards);
  }
}
