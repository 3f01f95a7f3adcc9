package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class MixedVersionsRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new MixedVersionsRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "registered twice", twice(),
        "unknown native files in a failure of files that do not fit", foreign(),
        "unknown native files that do no harm", withoutRun(foreign()));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("no TensorFlow", withoutTensorFlow(healthyLinux()));
  }

  @Test
  void namesBothVersions() {
    assertThat(evidence(twice()))
        .containsExactly(
            "tensorflow 2.15.1 is registered here", "tensorflow 2.14.0 is registered here");
  }

  @Test
  void unknownFilesAreOnlyAGuess() {
    assertThat(only(foreign()).certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(only(withoutRun(foreign())).explains()).isEmpty();
  }

  private static Snapshot twice() {
    Snapshot one = healthyLinux();
    Installation there = one.installation().ifKnown().orElseThrow();
    List<Distribution> both = new ArrayList<>(there.distributions());
    both.add(TestDistribution.of(LINUX_SITE, "tensorflow", "2.14.0").build());
    return withLaunch(
        one.toBuilder()
            .installation(
                Seen.known(
                    new Installation(
                        there.sitePackages(), both, there.packages(), there.leftovers())))
            .build(),
        TestLaunch.raises("AttributeError", "module 'x' has no attribute 'TFE_Y'"));
  }

  private static Snapshot foreign() {
    return withLaunch(
        with(
            healthyLinux(),
            tensorflow215(LINUX_SITE).unlisted(LINUX_SITE + "/tensorflow/python/_pywrap_old.so")),
        TestLaunch.raises("ImportError", "undefined symbol: _ZN10tensorflow"));
  }
}
