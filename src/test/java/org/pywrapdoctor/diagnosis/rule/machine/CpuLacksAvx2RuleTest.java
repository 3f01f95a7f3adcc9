package org.pywrapdoctor.diagnosis.rule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class CpuLacksAvx2RuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new CpuLacksAvx2Rule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("a wheel built with it", old240());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a wheel of the registry", Processors.sandyBridge(),
        "the processor has it", healthyLinux());
  }

  @Test
  void anotherBuildMayNeedItToo() {
    Snapshot killed = Snapshots.withLaunch(Processors.sandyBridge(), TestLaunch.dies("SIGILL"));
    assertThat(only(killed).certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(only(old240()).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  private static Snapshot old240() {
    return Snapshots.withoutRun(
        with(
            Processors.sandyBridge(),
            TestDistribution.of(LINUX_SITE, "tensorflow", "2.4.0").imports("tensorflow")));
  }
}
