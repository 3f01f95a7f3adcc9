package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.WINDOWS_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withPackages;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class TensorFlowIntelMissingRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new TensorFlowIntelMissingRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("only the stub is there", stub(), "nothing started", withoutRun(stub()));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "both are there",
        with(
            stub(),
            TestDistribution.of(WINDOWS_SITE, "tensorflow-intel", "2.15.1").imports("tensorflow")),
        "the stub asks for it on another system",
        with(
            healthyLinux(),
            TestDistribution.of(LINUX_SITE, "tensorflow", "2.15.1")
                .requires("tensorflow-intel==2.15.1; platform_system == \"Windows\"")
                .imports()));
  }

  @Test
  void installsJustThatOne() {
    assertThat(evidence(stub()))
        .containsExactly(
            "tensorflow 2.15.1 holds no files and asks for tensorflow-intel ==2.15.1, which is not"
                + " installed");
    assertThat(only(stub()).cures().getFirst())
        .isEqualTo(new Cure.Install(List.of("tensorflow-intel==2.15.1")));
  }

  private static Snapshot stub() {
    return withLaunch(
        withPackages(
            with(
                healthyWindows(),
                TestDistribution.of(WINDOWS_SITE, "tensorflow", "2.15.1")
                    .requires("tensorflow-intel==2.15.1; platform_system == \"Windows\"")
                    .imports()),
            List.of()),
        TestLaunch.raises("ModuleNotFoundError", "No module named 'tensorflow'"));
  }
}
