package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withPackages;
import static org.pywrapdoctor.diagnosis.Snapshots.without;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.Snapshot;

class HollowPackageRuleTest implements RuleExamples {

  private static final ImportPackage SHELL =
      new ImportPackage("tensorflow", LINUX_SITE + "/tensorflow", false, 3);

  @Override
  public Rule rule() {
    return new HollowPackageRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "an empty folder", shell(),
        "a name without files", emptied(),
        "a folder that a rival took the best of", plundered());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "no TensorFlow at all",
        withoutTensorFlow(healthyLinux()),
        "one missing file among many",
        withPackages(
            with(
                healthyLinux(),
                tensorflow215(LINUX_SITE)
                    .problem("tensorflow/__init__.py", Kind.MISSING, 20_000, 0)),
            List.of(SHELL)));
  }

  @Test
  void saysHowMuchIsGone() {
    assertThat(evidence(emptied()))
        .containsExactly("tensorflow 2.15.1 is registered, but 10900 of its 11000 files are gone");
  }

  @Test
  void theShellIsRemovedBeforeItIsInstalledAgain() {
    assertThat(only(shell()).cures())
        .contains(
            new Cure.Reinstall(
                List.of(), List.of("tensorflow"), List.of(LINUX_SITE + "/tensorflow")));
  }

  private static Snapshot shell() {
    return withLaunch(
        withPackages(without(healthyLinux(), "tensorflow"), List.of(SHELL)),
        TestLaunch.computationRaises(
            "AttributeError", "module 'tensorflow' has no attribute 'constant'"));
  }

  /// What remains of two distributions over each other when one is uninstalled.
  private static Snapshot plundered() {
    return withLaunch(
        withPackages(
            with(
                healthyLinux(),
                tensorflow215(LINUX_SITE)
                    .problem("tensorflow/__init__.py", Kind.MISSING, 20_000, 0)
                    .problemCount(4_900)),
            List.of(SHELL)),
        TestLaunch.computationRaises(
            "AttributeError", "module 'tensorflow' has no attribute 'constant'"));
  }

  private static Snapshot emptied() {
    return withLaunch(
        withPackages(
            with(
                healthyLinux(),
                tensorflow215(LINUX_SITE)
                    .problem("tensorflow/__init__.py", Kind.MISSING, 20_000, 0)
                    .problemCount(10_900)),
            List.of()),
        TestLaunch.raises("ModuleNotFoundError", "No module named 'tensorflow'"));
  }
}
