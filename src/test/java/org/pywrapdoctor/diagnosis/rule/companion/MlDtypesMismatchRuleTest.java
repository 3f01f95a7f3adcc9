package org.pywrapdoctor.diagnosis.rule.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.without;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class MlDtypesMismatchRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new MlDtypesMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("outside the range, and named", named(), "outside the range", outside());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("not installed", without(healthyLinux(), "ml-dtypes"));
  }

  @Test
  void onlyAFailureThatNamesItMakesItCertain() {
    assertThat(only(named()).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(only(withoutRun(outside())).certainty()).isEqualTo(Certainty.POSSIBLE);
    Snapshot elsewhere =
        withLaunch(outside(), TestLaunch.raises("ModuleNotFoundError", "No module named 'absl'"));
    assertThat(only(elsewhere).explains()).isEmpty();
  }

  private static Snapshot named() {
    return withLaunch(
        outside(), TestLaunch.raises("AttributeError", "module 'ml_dtypes' has no attribute 'x'"));
  }

  private static Snapshot outside() {
    return with(healthyLinux(), TestDistribution.of(LINUX_SITE, "ml-dtypes", "0.5.4"));
  }
}
