package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withCards;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class NvidiaDriverMissingRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new NvidiaDriverMissingRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a card without its driver",
        withCards(withGoal(healthyLinux(), Goal.GPU), "NVIDIA RTX 3060"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("no card is wanted", withCards(healthyLinux(), "NVIDIA RTX 3060"));
  }

  @Test
  void needsAnAdministrator() {
    assertThat(only(withCards(withGoal(healthyLinux(), Goal.GPU), "NVIDIA RTX 3060")).cures())
        .singleElement()
        .isInstanceOfSatisfying(
            Cure.ByHand.class, cure -> assertThat(cure.needsAdministrator()).isTrue());
  }
}
