package org.pywrapdoctor.diagnosis.rule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class VirtualMachineHidesAvxRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new VirtualMachineHidesAvxRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a Skylake without AVX", Processors.virtual("Intel(R) Xeon(R) Gold 6130 CPU @ 2.10GHz"),
        "a processor without a name", Processors.virtual("QEMU Virtual CPU version 2.5+"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a real Celeron", Processors.real("Intel(R) Celeron(R) N4000 CPU @ 1.10GHz"),
        "no virtual machine", Processors.real("Intel(R) Xeon(R) Gold 6130 CPU @ 2.10GHz"));
  }

  @Test
  void isSureOnlyWhenTheRealProcessorIsKnown() {
    assertThat(only(Processors.virtual("Intel(R) Xeon(R) Gold 6130 CPU @ 2.10GHz")).certainty())
        .isEqualTo(Certainty.CERTAIN);
    assertThat(only(Processors.virtual("QEMU Virtual CPU version 2.5+")).certainty())
        .isEqualTo(Certainty.LIKELY);
  }
}
