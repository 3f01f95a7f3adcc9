package org.pywrapdoctor.diagnosis.rule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withAvx;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Snapshot;

class CpuLacksAvxRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new CpuLacksAvxRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the process is ended",
        withLaunch(withAvx(healthyLinux(), Answer.NO), TestLaunch.dies("SIGABRT")),
        "Windows reports the illegal instruction",
        withLaunch(withAvx(healthyWindows(), Answer.NO), TestLaunch.crashes(0xC000_001D)),
        "nothing started",
        withoutRun(withAvx(healthyLinux(), Answer.NO)));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a build without AVX works", withAvx(healthyLinux(), Answer.NO),
        "nobody could tell", withoutRun(withAvx(healthyLinux(), Answer.UNKNOWN)),
        "it has AVX and dies", withLaunch(healthyLinux(), TestLaunch.dies("SIGILL")));
  }

  @Test
  void namesTheProcessorAndNoSoftwareCure() {
    Snapshot old = withoutRun(withAvx(healthyLinux(), Answer.NO));
    assertThat(only(old).evidence().getFirst().where()).isEqualTo("Intel Celeron N4000");
    assertThat(only(old).cures()).allMatch(Cure.ByHand.class::isInstance);
  }

  @Test
  void aBuildOfCondaMayDoWithout() {
    Snapshot conda =
        with(
            withoutRun(withAvx(healthyLinux(), Answer.NO)),
            tensorflow215(LINUX_SITE).installer("conda"));
    assertThat(only(conda).certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void behindAModelOfAVirtualMachineTheRealOneDecides() {
    for (String model :
        List.of("QEMU Virtual CPU version 2.5+", "Westmere E56xx/L56xx/X56xx (Nehalem-C)")) {
      Assessment together =
          new Diagnostician(Rules.all())
              .assess(withoutRun(Processors.virtual(model)), Knowledge.shipped());
      assertThat(together.roots())
          .extracting(Diagnosis::cause)
          .containsExactly("virtual-machine-hides-avx", "cpu-lacks-avx");
      assertThat(together.roots()).allMatch(root -> root.certainty() == Certainty.LIKELY);
      assertThat(together.roots()).noneMatch(root -> root.decidedBy().isEmpty());
    }
  }

  @Test
  void theProcessorOfAVirtualMachineThatTellsItsOwnNameIsCertain() {
    assertThat(only(Processors.virtual("Intel(R) Celeron(R) N4000 CPU @ 1.10GHz")).certainty())
        .isEqualTo(Certainty.CERTAIN);
  }
}
