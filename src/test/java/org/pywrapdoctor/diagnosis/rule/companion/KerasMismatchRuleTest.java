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
import org.pywrapdoctor.diagnosis.TestModel;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Snapshot;

class KerasMismatchRuleTest implements RuleExamples {

  private static final Snapshot SPECTRAL =
      TestModel.on(
          healthyLinux(),
          TestModel.keras(
              Format.KERAS,
              "2.15.0",
              TestModel.layer("SpectralNormalization", "power_iterations")));

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
        legacy("1"),
        "a class that Keras 2 does not find by its name",
        SPECTRAL);
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "the old Keras is not asked for",
        legacy("0"),
        "a class that it finds",
        TestModel.on(
            healthyLinux(), TestModel.keras(Format.KERAS, "2.15.0", TestModel.layer("Dense"))));
  }

  @Test
  void bringsTheOldKerasOfTheSameRelease() {
    assertThat(only(legacy("1")).cures().getFirst())
        .isEqualTo(new Cure.Install(List.of("tf-keras~=2.20.0")));
  }

  @Test
  void aClassThatKerasHasIsGivenToIt() {
    assertThat(only(SPECTRAL).headline().text()).isEqualTo("Keras cannot load this model as it is");
    assertThat(evidence(SPECTRAL))
        .contains(
            "It uses SpectralNormalization, which Keras 2 has, but does not find by its name");
    assertThat(only(SPECTRAL).cures().getFirst())
        .isInstanceOfSatisfying(
            Cure.RunPython.class,
            cure ->
                assertThat(cure.code())
                    .contains(
                        "custom_objects={'SpectralNormalization':"
                            + " tf.keras.layers.SpectralNormalization}"));
  }

  private static Snapshot legacy(String value) {
    return withLaunch(
        withVariables(healthyWindows(), "TF_USE_LEGACY_KERAS", value),
        TestLaunch.computationRaises("ImportError", "Keras cannot be imported. Check tf_keras"));
  }
}
