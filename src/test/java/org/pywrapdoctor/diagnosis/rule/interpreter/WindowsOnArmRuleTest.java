package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.python;
import static org.pywrapdoctor.diagnosis.Snapshots.withMachine;
import static org.pywrapdoctor.diagnosis.Snapshots.withPython;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Snapshot;

class WindowsOnArmRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new WindowsOnArmRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("a Python for ARM", on(Architecture.ARM64));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("a Python for Intel, imitated", on(Architecture.X86_64));
  }

  @Test
  void leadsToTheSubsystem() {
    assertThat(only(on(Architecture.ARM64)).cures())
        .singleElement()
        .isInstanceOfSatisfying(
            Cure.ByHand.class, cure -> assertThat(cure.needsAdministrator()).isTrue());
  }

  private static Snapshot on(Architecture architecture) {
    return withMachine(
        withPython(
            withoutTensorFlow(healthyWindows()),
            old -> python(old.path(), "3.11.9", architecture, "python.org")),
        OperatingSystem.WINDOWS,
        Architecture.ARM64);
  }
}
