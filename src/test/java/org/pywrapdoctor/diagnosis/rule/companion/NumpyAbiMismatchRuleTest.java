package org.pywrapdoctor.diagnosis.rule.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.without;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class NumpyAbiMismatchRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new NumpyAbiMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "NumPy 2 under a TensorFlow for NumPy 1",
        withLaunch(
            numpy("2.2.6"),
            TestLaunch.raises("ImportError", "numpy.core._multiarray_umath failed to import")),
        "the same, nothing started",
        withoutRun(numpy("2.2.6")),
        "too old for the declared range",
        withoutRun(numpy("1.22.4")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("not installed", without(healthyLinux(), "numpy"));
  }

  @Test
  void namesBothVersionsAndTheReason() {
    assertThat(evidence(numpy("2.2.6")))
        .containsExactly(
            "numpy 2.2.6 is installed",
            "tensorflow 2.15.1 asks for numpy <2.0.0,>=1.23.5",
            "TensorFlow 2.15.1: its native modules are built for the C interface of NumPy 1");
    assertThat(only(withoutRun(numpy("2.2.6"))).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void addsTheBoundThatMetadataForgets() {
    Snapshot unbounded =
        with(
            numpy("2.2.6"),
            TestDistribution.of(LINUX_SITE, "tensorflow", "2.10.1").requires("numpy>=1.20"));
    assertThat(only(unbounded).cures().getLast())
        .isEqualTo(new Cure.Install(List.of("numpy>=1.20,<2")));
  }

  @Test
  void isASecondFaultWhenTheImportStopsElsewhere() {
    Snapshot elsewhere =
        withLaunch(
            numpy("2.2.6"), TestLaunch.raises("ModuleNotFoundError", "No module named 'absl'"));
    assertThat(only(elsewhere).certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(only(withoutRun(numpy("1.22.4"))).certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  private static Snapshot numpy(String version) {
    return with(healthyLinux(), TestDistribution.of(LINUX_SITE, "numpy", version));
  }
}
