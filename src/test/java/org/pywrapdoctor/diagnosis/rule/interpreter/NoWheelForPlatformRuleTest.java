package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.python;
import static org.pywrapdoctor.diagnosis.Snapshots.withMachine;
import static org.pywrapdoctor.diagnosis.Snapshots.withPython;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Snapshot;

class NoWheelForPlatformRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new NoWheelForPlatformRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("a small ARM board", on(OperatingSystem.LINUX, Architecture.ARM));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "Windows on ARM has a cause of its own",
        on(OperatingSystem.WINDOWS, Architecture.ARM64),
        "a computer with wheels",
        on(OperatingSystem.LINUX, Architecture.ARM64));
  }

  @Test
  void namesTheCombination() {
    assertThat(evidence(on(OperatingSystem.LINUX, Architecture.ARM)))
        .containsExactly("There is no TensorFlow for Linux on arm");
  }

  private static Snapshot on(OperatingSystem system, Architecture architecture) {
    return withMachine(
        withPython(
            withoutTensorFlow(healthyLinux()),
            old -> python(old.path(), "3.11.7", architecture, "system")),
        system,
        architecture);
  }
}
