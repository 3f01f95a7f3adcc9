package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;
import static org.pywrapdoctor.diagnosis.Snapshots.without;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class CpuOnlyBuildRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new CpuOnlyBuildRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("tensorflow-cpu and a card is wanted", wanted());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a build with code for cards", withGoal(healthyLinux(), Goal.GPU),
        "no card is wanted", cpu(healthyLinux()),
        "a release that nobody knows",
            with(
                withGoal(without(healthyLinux(), "tensorflow"), Goal.GPU),
                TestDistribution.of(LINUX_SITE, "tensorflow", "99.0").imports("tensorflow")));
  }

  @Test
  void replacesItByTheBuildWithCode() {
    assertThat(only(wanted()).cures())
        .contains(
            new Cure.Reinstall(
                List.of("tensorflow-cpu"), List.of("tensorflow==2.15.1"), List.of()));
  }

  private static Snapshot wanted() {
    return withGoal(cpu(healthyLinux()), Goal.GPU);
  }

  private static Snapshot cpu(Snapshot snapshot) {
    return with(
        without(snapshot, "tensorflow"),
        TestDistribution.of(LINUX_SITE, "tensorflow-cpu", "2.15.1").imports("tensorflow"));
  }
}
