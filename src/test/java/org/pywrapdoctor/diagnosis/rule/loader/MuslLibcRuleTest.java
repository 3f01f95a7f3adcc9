package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withMachine;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.Snapshot;

class MuslLibcRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new MuslLibcRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("Alpine without TensorFlow", alpine(withoutTensorFlow(healthyLinux())));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("a build of one's own works", alpine(healthyLinux()));
  }

  @Test
  void namesTheSystem() {
    assertThat(evidence(alpine(withoutTensorFlow(healthyLinux()))))
        .containsExactly("The C library of this system is musl");
  }

  private static Snapshot alpine(Snapshot snapshot) {
    return withMachine(snapshot, new CLibrary("musl", Optional.of("1.2.5")));
  }
}
