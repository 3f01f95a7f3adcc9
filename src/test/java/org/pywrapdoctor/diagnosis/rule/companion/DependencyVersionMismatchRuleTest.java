package org.pywrapdoctor.diagnosis.rule.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
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

class DependencyVersionMismatchRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new DependencyVersionMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a too new wrapt, named", named(),
        "a too new wrapt", wrapt("2.0.1"),
        "what a dependency asks for", indirect());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "NumPy has a cause of its own",
        with(healthyLinux(), TestDistribution.of(LINUX_SITE, "numpy", "2.2.6")));
  }

  @Test
  void namesTheVersionTheRangeAndWhoAsks() {
    assertThat(evidence(wrapt("2.0.1")))
        .containsExactly("wrapt 2.0.1 is installed, but tensorflow 2.15.1 asks for <1.15,>=1.11.0");
    assertThat(evidence(indirect()))
        .containsExactly("numpy 1.26.4 is installed, but ml-dtypes 0.3.2 asks for >=2.0.0");
    assertThat(only(named()).cures().getLast())
        .isEqualTo(new Cure.Install(List.of("wrapt<1.15,>=1.11.0")));
  }

  @Test
  void usuallyItWorksAllTheSame() {
    assertThat(only(named()).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(only(withoutRun(wrapt("2.0.1"))).certainty()).isEqualTo(Certainty.POSSIBLE);
    Snapshot elsewhere =
        withLaunch(
            wrapt("2.0.1"), TestLaunch.raises("ModuleNotFoundError", "No module named 'absl'"));
    assertThat(only(elsewhere).explains()).isEmpty();
  }

  private static Snapshot named() {
    return withLaunch(
        wrapt("2.0.1"),
        TestLaunch.raises("AttributeError", "module 'wrapt' has no attribute 'formatargspec'"));
  }

  private static Snapshot wrapt(String version) {
    return with(healthyLinux(), TestDistribution.of(LINUX_SITE, "wrapt", version));
  }

  private static Snapshot indirect() {
    return with(
        healthyLinux(),
        TestDistribution.of(LINUX_SITE, "ml-dtypes", "0.3.2").requires("numpy>=2.0.0"));
  }
}
