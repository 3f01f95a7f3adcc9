package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class CapabilityTooOldRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new CapabilityTooOldRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("a GTX 680", GpuSnapshots.working("3.0"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a card of its time", GpuSnapshots.working("8.6"),
        "the oldest that works", GpuSnapshots.working("5.0"),
        "one newer than all code", GpuSnapshots.working("12.0"));
  }

  @Test
  void namesTheNewestReleaseThatStillCan() {
    assertThat(evidence(GpuSnapshots.working("3.5")))
        .containsExactly("The card has compute capability 3.5; this TensorFlow begins with 5.0");
    assertThat(only(GpuSnapshots.working("3.5")).cures().getFirst())
        .isEqualTo(new Cure.NewEnvironment(Map.of("tensorflow", "==2.14.1")));
  }
}
