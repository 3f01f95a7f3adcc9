package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.WINDOWS_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.Snapshot;

class ConflictingDistributionsRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new ConflictingDistributionsRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "tensorflow under tensorflow-cpu",
        overwritten(),
        "a stub with the files of another version",
        stub("2.12.0"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a stub with its own files", stub("2.15.1"),
        "no TensorFlow", withoutTensorFlow(healthyLinux()));
  }

  @Test
  void namesBothAndWhatWasReplaced() {
    assertThat(evidence(overwritten()))
        .containsExactlyInAnyOrder(
            "tensorflow 2.15.1 is installed into the folder tensorflow",
            "1 files are not those of tensorflow, such as libtensorflow_cc.so.2",
            "tensorflow-cpu 2.16.2 is installed into the folder tensorflow");
  }

  @Test
  void keepsThePlainOne() {
    assertThat(only(overwritten()).cures().getFirst())
        .isEqualTo(new Cure.NewEnvironment(Map.of("tensorflow", "==2.15.1", "tensorflow-cpu", "")));
  }

  @Test
  void isCertainWhereTheFilesMissEachOther() {
    assertThat(only(overwritten()).certainty()).isEqualTo(Certainty.CERTAIN);
    Snapshot elsewhere =
        withLaunch(
            overwritten(), TestLaunch.raises("ModuleNotFoundError", "No module named 'absl'"));
    assertThat(only(elsewhere).certainty()).isEqualTo(Certainty.LIKELY);
  }

  private static Snapshot overwritten() {
    return withLaunch(
        with(
            healthyLinux(),
            tensorflow215(LINUX_SITE)
                .problem("tensorflow/libtensorflow_cc.so.2", Kind.ALTERED, 10, 10),
            TestDistribution.of(LINUX_SITE, "tensorflow-cpu", "2.16.2").imports("tensorflow")),
        TestLaunch.raises("ImportError", "libtensorflow_cc.so.2: undefined symbol: _ZN10tensor"));
  }

  private static Snapshot stub(String intel) {
    return with(
        healthyWindows(),
        TestDistribution.of(WINDOWS_SITE, "tensorflow", "2.15.1")
            .requires("tensorflow-intel==2.15.1; platform_system == \"Windows\"")
            .imports(),
        TestDistribution.of(WINDOWS_SITE, "tensorflow-intel", intel).imports("tensorflow"));
  }
}
