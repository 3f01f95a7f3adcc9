package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.python;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withPython;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Snapshot;

class UnsupportedPythonRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new UnsupportedPythonRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a Python that is too new",
        with(withoutTensorFlow(healthyLinux()), "3.19.0"),
        "the same, nothing started",
        withoutRun(with(withoutTensorFlow(healthyLinux()), "3.19.0")),
        "a TensorFlow of another Python was forced into it",
        withLaunch(
            with(healthyLinux(), "3.19.0"),
            TestLaunch.raises("ImportError", "undefined symbol: _PyThreadState_UncheckedGet")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a Python with wheels", withoutTensorFlow(healthyLinux()),
        "a build of one's own works", with(healthyLinux(), "3.19.0"),
        "the version is not known", with(withoutTensorFlow(healthyLinux()), "?"));
  }

  @Test
  void namesThePythonsThatHaveWheels() {
    Snapshot tooNew = with(withoutTensorFlow(healthyLinux()), "3.19.0");
    assertThat(evidence(tooNew))
        .singleElement()
        .asString()
        .startsWith("This is Python 3.19 on Linux (x86_64). TensorFlow up to ")
        .contains("3.10, 3.11, 3.12");
    assertThat(only(tooNew).cures())
        .singleElement()
        .isInstanceOfSatisfying(
            Cure.OtherPython.class,
            cure -> assertThat(cure.pythons()).contains("3.11", "3.12").doesNotContain("3.19"));
  }

  private static Snapshot with(Snapshot snapshot, String version) {
    return withPython(
        snapshot, old -> python(old.path(), version, Architecture.X86_64, old.kind()));
  }
}
