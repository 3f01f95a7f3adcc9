package org.pywrapdoctor.diagnosis.rule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class BenignWarningRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new BenignWarningRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("a failure among remarks", failing(Goal.IMPORT));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("nothing fails", healthyLinux());
  }

  @Test
  void whatMattersForACardIsHarmlessOnlyWithoutOne() {
    assertThat(only(failing(Goal.IMPORT)).evidence()).hasSize(2);
    assertThat(only(failing(Goal.GPU)).evidence()).hasSize(1);
    assertThat(only(failing(Goal.IMPORT)).explains()).isEmpty();
  }

  private static Snapshot failing(Goal goal) {
    return withGoal(
        Snapshots.withLaunch(
            healthyLinux(),
            TestLaunch.printing(
                TestLaunch.dies("SIGSEGV"),
                "port.cc:113] oneDNN custom operations are on. You may see slightly different",
                "cudart_stub.cc:31] Could not find cuda drivers on your machine, GPU will not be"
                    + " used.",
                "Fatal Python error: Segmentation fault")),
        goal);
  }
}
