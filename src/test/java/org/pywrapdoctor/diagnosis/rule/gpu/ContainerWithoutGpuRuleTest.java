package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.inside;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class ContainerWithoutGpuRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new ContainerWithoutGpuRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("nothing was given to it", wanted(), "only the outer driver shows", outer());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    Gpu given = new Gpu(List.of(), Seen.known(new Gpu.NvidiaDriver("550.54", Optional.empty())));
    return Map.of(
        "the driver is visible", wanted().toBuilder().gpu(Seen.known(given)).build(),
        "no card is wanted", inside(healthyLinux(), Answer.YES, 0));
  }

  @Test
  void theComputerOutsideMayHaveNone() {
    assertThat(only(wanted()).certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void theOuterDriverProvesThatItWasNotGiven() {
    assertThat(only(outer()).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(evidence(outer())).contains("The computer outside has driver 550.54.15");
  }

  /// `/proc/driver/nvidia/version` shows in every container of a computer that has the driver.
  private static Snapshot outer() {
    return inside(
        GpuSnapshots.withAnswer(GpuSnapshots.working("8.6"), GpuSnapshots.notFound()),
        Answer.YES,
        0);
  }

  private static Snapshot wanted() {
    return inside(withGoal(healthyLinux(), Goal.GPU), Answer.YES, 0);
  }
}
