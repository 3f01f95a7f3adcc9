package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class WheelForOtherPlatformRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new WheelForOtherPlatformRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a wheel that says it runs anywhere", anywhere(),
        "copied from Windows", withoutRun(with(healthyLinux(), tagged("cp311-cp311-win_amd64"))));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "without tags nothing speaks against it", with(healthyLinux(), tensorflow215(LINUX_SITE)),
        "it works", with(healthyLinux(), tagged("py3-none-any")));
  }

  @Test
  void namesTheTags() {
    assertThat(evidence(anywhere()))
        .containsExactly("tensorflow 2.15.1 is a wheel for py3-none-any; this is Linux");
    assertThat(only(anywhere()).certainty()).isEqualTo(Certainty.LIKELY);
  }

  private static Snapshot anywhere() {
    return withLaunch(
        with(healthyLinux(), tagged("py3-none-any")),
        TestLaunch.raises("ModuleNotFoundError", "No module named '_pywrap_tensorflow_internal'"));
  }

  private static TestDistribution tagged(String tag) {
    return tensorflow215(LINUX_SITE).tag(tag);
  }
}
