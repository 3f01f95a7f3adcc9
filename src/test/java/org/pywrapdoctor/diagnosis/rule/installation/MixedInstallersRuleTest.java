package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Snapshot;

class MixedInstallersRuleTest implements RuleExamples {

  private static final Attempt IN_NUMPY =
      TestLaunch.raises(
          "ImportError",
          "libcblas.so.3: cannot open shared object file",
          LINUX_SITE + "/numpy/core/__init__.py:24 <module>");

  @Override
  public Rule rule() {
    return new MixedInstallersRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("the import stops in conda's numpy", withLaunch(mixed(), IN_NUMPY));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "both work together", mixed(),
        "nothing started", withoutRun(mixed()),
        "the import stops elsewhere",
            withLaunch(mixed(), TestLaunch.raises("ImportError", "cannot import name 'x'")),
        "one installer, and numpy is broken", withLaunch(healthyLinux(), IN_NUMPY));
  }

  @Test
  void namesWhoInstalledWhat() {
    Snapshot failing = withLaunch(mixed(), IN_NUMPY);
    assertThat(only(failing).certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(evidence(failing))
        .containsExactly("pip has installed tensorflow 2.15.1", "conda has installed numpy 1.26.4");
  }

  private static Snapshot mixed() {
    return with(
        healthyLinux(), TestDistribution.of(LINUX_SITE, "numpy", "1.26.4").installer("conda"));
  }
}
