package org.pywrapdoctor.diagnosis.rule.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withVariables;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class KerasMismatchRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new KerasMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "Keras 3 under TensorFlow 2.15",
        withLaunch(
            with(healthyLinux(), TestDistribution.of(LINUX_SITE, "keras", "3.12.0")),
            TestLaunch.computationRaises("AttributeError", "module 'keras' has no attribute 'x'")),
        "the old Keras is asked for and not there",
        legacy("1"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("the old Keras is not asked for", legacy("0"));
  }

  @Test
  void bringsTheOldKerasOfTheSameRelease() {
    assertThat(only(legacy("1")).cures().getFirst())
        .isEqualTo(new Cure.Install(List.of("tf-keras~=2.20.0")));
  }

  private static Snapshot legacy(String value) {
    return withLaunch(
        withVariables(healthyWindows(), "TF_USE_LEGACY_KERAS", value),
        TestLaunch.computationRaises("ImportError", "Keras cannot be imported. Check tf_keras"));
  }
}
