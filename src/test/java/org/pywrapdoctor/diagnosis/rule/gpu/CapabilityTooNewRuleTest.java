package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class CapabilityTooNewRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new CapabilityTooNewRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "an RTX 5090", GpuSnapshots.working("12.0"),
        "an H100 and code that ends with 8.0", GpuSnapshots.working("9.0"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a card of its time", GpuSnapshots.working("8.6"),
        "an old card", GpuSnapshots.working("3.0"),
        "nobody wants a card", withGoal(GpuSnapshots.working("12.0"), Goal.IMPORT));
  }

  @Test
  void isCertainOnceTensorFlowSaysSo() {
    assertThat(only(GpuSnapshots.working("12.0")).certainty()).isEqualTo(Certainty.LIKELY);
    String line =
        "W gpu_device.cc:2433] TensorFlow was not built with CUDA kernel binaries compatible with"
            + " compute capability 12.0. CUDA kernels will be jit-compiled from PTX";
    assertThat(
            only(GpuSnapshots.saying(
                    GpuSnapshots.working("12.0"), List.of("GPU /physical_device:GPU:0"), line))
                .certainty())
        .isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void offersTheReleaseThatHasCodeForTheCard() {
    assertThat(only(GpuSnapshots.working("9.0")).cures().getFirst())
        .isEqualTo(new Cure.NewEnvironment(Map.of("tensorflow", "==2.21.0")));
    assertThat(only(GpuSnapshots.working("12.0")).cures()).allMatch(Cure.ByHand.class::isInstance);
  }
}
