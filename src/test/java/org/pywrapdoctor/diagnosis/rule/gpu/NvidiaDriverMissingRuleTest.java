package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.inside;
import static org.pywrapdoctor.diagnosis.Snapshots.withCards;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.DriverAnswer.End;
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
        withCards(withGoal(healthyLinux(), Goal.GPU), "NVIDIA RTX 3060"),
        "the part that programs load is missing",
        GpuSnapshots.withAnswer(GpuSnapshots.working("8.6"), GpuSnapshots.notFound()),
        "the driver refuses",
        GpuSnapshots.withAnswer(GpuSnapshots.working("8.6"), GpuSnapshots.answer(999)),
        "the driver hangs",
        GpuSnapshots.withAnswer(
            GpuSnapshots.working("8.6"),
            GpuSnapshots.failing(End.HANGS, "cuInit did not return within 3 seconds")),
        "nothing comes into the subsystem",
        inside(withGoal(healthyLinux(), Goal.GPU), Answer.NO, 2));
  }

  @Test
  void aDriverThatHangsStopsComputationsWhateverIsWanted() {
    Snapshot hanging =
        GpuSnapshots.withAnswer(
            GpuSnapshots.working("8.6"),
            GpuSnapshots.failing(End.HANGS, "cuInit did not return within 3 seconds"));
    assertThat(evidence(withGoal(hanging, Goal.IMPORT)))
        .containsExactly("NVIDIA's driver was asked: cuInit did not return within 3 seconds");
    assertThat(only(withGoal(hanging, Goal.IMPORT)).explains())
        .containsExactly(Explains.COMPUTATION, Explains.GPU);
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "no card is wanted", withCards(healthyLinux(), "NVIDIA RTX 3060"),
        "it works", GpuSnapshots.working("8.6"),
        "the driver has no device",
            GpuSnapshots.withAnswer(GpuSnapshots.working("8.6"), GpuSnapshots.answer(100)));
  }

  @Test
  void needsAnAdministrator() {
    assertThat(only(withCards(withGoal(healthyLinux(), Goal.GPU), "NVIDIA RTX 3060")).cures())
        .singleElement()
        .isInstanceOfSatisfying(
            Cure.ByHand.class, cure -> assertThat(cure.needsAdministrator()).isTrue());
  }
}
