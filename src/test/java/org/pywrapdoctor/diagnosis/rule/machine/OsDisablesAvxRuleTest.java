package org.pywrapdoctor.diagnosis.rule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class OsDisablesAvxRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new OsDisablesAvxRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a Core i7 without AVX", Processors.real("Intel(R) Core(TM) i7-4770 CPU @ 3.40GHz"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a virtual machine", Processors.virtual("Intel(R) Core(TM) i7-4770 CPU @ 3.40GHz"),
        "a processor that has none", Processors.real("Intel(R) Xeon(R) CPU X5650 @ 2.67GHz"));
  }

  @Test
  void isNeverSure() {
    assertThat(only(Processors.real("Intel(R) Core(TM) i7-4770 CPU @ 3.40GHz")).certainty())
        .isEqualTo(Certainty.LIKELY);
  }
}
