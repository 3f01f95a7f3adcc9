package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.python;
import static org.pywrapdoctor.diagnosis.Snapshots.withPython;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Snapshot;

class WrongArchitectureRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new WrongArchitectureRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "32 bits on a 64-bit computer", with(Architecture.X86),
        "the same, nothing started", withoutRun(with(Architecture.X86)));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("64 bits without TensorFlow", with(Architecture.X86_64));
  }

  @Test
  void namesBothArchitecturesAndOffersOtherPythons() {
    assertThat(evidence(with(Architecture.X86)))
        .containsExactly("The program is built for x86; the computer is x86_64");
    assertThat(only(with(Architecture.X86)).cures().getFirst())
        .isInstanceOfSatisfying(
            Cure.OtherPython.class, cure -> assertThat(cure.pythons()).contains("3.11"));
  }

  private static Snapshot with(Architecture architecture) {
    return withPython(
        withoutTensorFlow(healthyWindows()),
        old -> python(old.path(), "3.11.9", architecture, "python.org"));
  }
}
