package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.python;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withPython;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Snapshot;

class RemovedModuleRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new RemovedModuleRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("distutils in Python 3.12", sought("3.12.4", "distutils"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "this Python still has it", sought("3.11.7", "distutils"),
        "a module that never was one of Python", sought("3.12.4", "absl"));
  }

  @Test
  void offersTheStandInFirst() {
    assertThat(evidence(sought("3.12.4", "distutils")))
        .containsExactly("The module distutils is gone since Python 3.12; this is Python 3.12");
    assertThat(only(sought("3.12.4", "distutils")).cures())
        .contains(new Cure.Install(List.of("setuptools")), new Cure.NewEnvironment(Map.of()))
        .last()
        .isInstanceOfSatisfying(
            Cure.OtherPython.class, cure -> assertThat(cure.pythons()).contains("3.11"));
    assertThat(only(sought("3.12.4", "imp")).cures().getFirst())
        .isEqualTo(new Cure.NewEnvironment(Map.of()));
  }

  private static Snapshot sought(String python, String module) {
    return withLaunch(
        withPython(healthyLinux(), old -> python(old.path(), python, Architecture.X86_64, "venv")),
        TestLaunch.raises("ModuleNotFoundError", "No module named '" + module + "'"));
  }
}
