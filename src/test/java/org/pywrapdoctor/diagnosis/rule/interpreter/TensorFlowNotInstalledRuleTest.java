package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class TensorFlowNotInstalledRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new TensorFlowNotInstalledRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "nothing there", withoutTensorFlow(healthyLinux()),
        "nothing there, nothing started", withoutRun(withoutTensorFlow(healthyLinux())));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "another Python has it",
        WrongInterpreterRuleTest.elsewhere(),
        "it comes from a place that nobody looked at",
        withLaunch(withoutTensorFlow(healthyLinux()), TestLaunch.works()));
  }

  @Test
  void saysWhereItWasLookedFor() {
    assertThat(only(withoutTensorFlow(healthyLinux())).evidence())
        .singleElement()
        .satisfies(piece -> assertThat(piece.where()).isEqualTo(LINUX_SITE));
  }
}
