package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class DriverTooOldRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new DriverTooOldRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a driver of 2021",
        GpuSnapshots.withDriver(GpuSnapshots.working("8.6"), GpuSnapshots.driver("470.82.01")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "new enough", GpuSnapshots.working("8.6"),
        "nobody wants a card",
            withGoal(
                GpuSnapshots.withDriver(
                    GpuSnapshots.working("8.6"), GpuSnapshots.driver("470.82.01")),
                Goal.IMPORT),
        "TensorFlow sees the card",
            GpuSnapshots.saying(
                GpuSnapshots.withDriver(
                    GpuSnapshots.working("8.6"), GpuSnapshots.driver("470.82.01")),
                List.of("GPU /physical_device:GPU:0")));
  }

  @Test
  void saysBothNumbers() {
    assertThat(
            evidence(
                GpuSnapshots.withDriver(
                    GpuSnapshots.working("8.6"), GpuSnapshots.driver("470.82.01"))))
        .containsExactly("Driver 470.82.01 is installed; CUDA 12.2 needs 525.60.13 or newer");
  }
}
