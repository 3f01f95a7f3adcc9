package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class LibdeviceNotFoundRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new LibdeviceNotFoundRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("the computation says so", failingCompiler());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("nothing of the kind is said", GpuSnapshots.working("8.6"));
  }

  @Test
  void showsTheWords() {
    assertThat(only(failingCompiler()).evidence().getFirst().where())
        .contains("libdevice not found");
  }

  private static Snapshot failingCompiler() {
    return Snapshots.withLaunch(
        GpuSnapshots.working("8.6"),
        TestLaunch.computationRaises(
            "InternalError", "libdevice not found at ./libdevice.10.bc [Op:__inference]"));
  }
}
