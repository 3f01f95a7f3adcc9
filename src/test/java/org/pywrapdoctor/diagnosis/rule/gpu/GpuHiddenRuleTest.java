package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withCards;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;
import static org.pywrapdoctor.diagnosis.Snapshots.withVariables;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class GpuHiddenRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new GpuHiddenRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a variable hides all cards",
        withVariables(withGoal(healthyLinux(), Goal.GPU), "CUDA_VISIBLE_DEVICES", "-1"),
        "there is no card",
        withGoal(healthyLinux(), Goal.GPU),
        "a variable set to nothing",
        withVariables(GpuSnapshots.working("8.6"), "CUDA_VISIBLE_DEVICES", ""),
        "a number that is too large",
        withVariables(GpuSnapshots.working("8.6"), "CUDA_VISIBLE_DEVICES", "1"),
        "the driver has none",
        GpuSnapshots.withAnswer(GpuSnapshots.working("8.6"), GpuSnapshots.answer(100)),
        "only a screen's adapter",
        withCards(withGoal(healthyLinux(), Goal.GPU), "VMware SVGA II Adapter"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a number that is there",
            withVariables(GpuSnapshots.working("8.6"), "CUDA_VISIBLE_DEVICES", "0"),
        "there is a card", withCards(withGoal(healthyLinux(), Goal.GPU), "NVIDIA RTX 3060"),
        "no card is wanted", withVariables(healthyLinux(), "CUDA_VISIBLE_DEVICES", "-1"));
  }

  @Test
  void showsTheVariableAndUnsetsIt() {
    Snapshot hidden =
        withVariables(withGoal(healthyLinux(), Goal.GPU), "CUDA_VISIBLE_DEVICES", "-1");
    assertThat(evidence(hidden)).containsExactly("CUDA_VISIBLE_DEVICES is set to -1");
    assertThat(only(hidden).cures())
        .containsExactly(new Cure.UnsetVariables(List.of("CUDA_VISIBLE_DEVICES")));
  }
}
