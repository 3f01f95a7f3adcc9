package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withVariables;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Snapshot;

class EnvVariableOverrideRuleTest implements RuleExamples {

  private static final Attempt FAILURE = TestLaunch.raises("ImportError", "numpy is broken");

  @Override
  public Rule rule() {
    return new EnvVariableOverrideRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("it works without PYTHONPATH", works());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "it fails without them too",
        withLaunch(
            redirected(),
            FAILURE,
            TestLaunch.withPurpose(
                FAILURE, Purpose.IMPORT_WITHOUT_VARIABLES, List.of("PYTHONPATH"))),
        "the second try was not made",
        withLaunch(redirected(), FAILURE),
        "the import works with them",
        redirected());
  }

  @Test
  void namesTheVariablesThatWereLeftOut() {
    assertThat(evidence(works()))
        .containsExactly(
            "PYTHONPATH is set to /opt/other/lib", "Without these variables the same import works");
    assertThat(only(works()).cures())
        .containsExactly(new Cure.UnsetVariables(List.of("PYTHONPATH")));
  }

  private static Snapshot works() {
    return withLaunch(redirected(), FAILURE, TestLaunch.worksWithout("PYTHONPATH", "PYTHONHOME"));
  }

  private static Snapshot redirected() {
    return withVariables(healthyLinux(), "PYTHONPATH", "/opt/other/lib", "PATH", "/usr/bin");
  }
}
