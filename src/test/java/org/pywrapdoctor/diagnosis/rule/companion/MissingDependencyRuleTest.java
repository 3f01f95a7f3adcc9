package org.pywrapdoctor.diagnosis.rule.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withProvider;
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
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Snapshot;

class MissingDependencyRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new MissingDependencyRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the import looks for it", looksFor("absl"),
        "nothing started", withoutRun(without(healthyLinux(), "absl-py")),
        "its files are gone", hollow(),
        "a part that the import does without", without(healthyLinux(), "libclang"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "it lies there unregistered",
        withProvider(
            without(healthyLinux(), "absl-py"),
            new Provider(
                "absl",
                LINUX_SITE + "/absl/__init__.py",
                ModulePath.Kind.PACKAGE,
                2,
                true,
                List.of())));
  }

  @Test
  void namesWhoAsksForWhat() {
    assertThat(evidence(looksFor("absl")))
        .containsExactly("tensorflow 2.15.1 asks for absl-py >=1.0.0, which is not installed");
    assertThat(evidence(hollow()))
        .containsExactly("tensorflow 2.15.1 asks for gast, whose files are gone");
    assertThat(only(looksFor("absl")).cures().getFirst())
        .isEqualTo(new Cure.Install(List.of("absl-py>=1.0.0")));
  }

  @Test
  void whatAPackageOfTheWrongVersionAsksForIsNotMissing() {
    Snapshot keras3 =
        with(
            healthyLinux(),
            TestDistribution.of(LINUX_SITE, "keras", "3.12.0").requires("optree", "namex"));
    assertThat(found(keras3)).isEmpty();
  }

  @Test
  void isCertainWhenTheImportLooksForItOrMust() {
    assertThat(only(looksFor("absl")).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(only(looksFor("else")).certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(only(withoutRun(without(healthyLinux(), "libclang"))).explains()).isEmpty();
  }

  private static Snapshot looksFor(String module) {
    return withLaunch(
        without(healthyLinux(), "absl-py"),
        TestLaunch.raises("ModuleNotFoundError", "No module named '" + module + "'"));
  }

  private static Snapshot hollow() {
    return withLaunch(
        with(
            healthyLinux(),
            TestDistribution.of(LINUX_SITE, "gast", "0.7.0")
                .problem("gast/__init__.py", Kind.MISSING, 10, 0)
                .problemCount(20)),
        TestLaunch.raises("ModuleNotFoundError", "No module named 'gast'"));
  }
}
