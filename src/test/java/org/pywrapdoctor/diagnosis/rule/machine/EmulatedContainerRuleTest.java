package org.pywrapdoctor.diagnosis.rule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class EmulatedContainerRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new EmulatedContainerRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("an Apple processor under an Intel system", Processors.emulated());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("it works", Snapshots.withLaunch(Processors.emulated(), TestLaunch.works()));
  }

  @Test
  void isCertainWhenTheImportDies() {
    assertThat(
            only(Snapshots.withLaunch(Processors.emulated(), TestLaunch.dies("SIGILL")))
                .certainty())
        .isEqualTo(Certainty.CERTAIN);
  }
}
