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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
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
        "unknown native files that do no harm", withoutRun(foreign()),
        "native files that lack functions of each other",
            withoutRun(misfit(LINUX_SITE + "/tensorflow/python/_pywrap_tfe.so")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "no TensorFlow", withoutTensorFlow(healthyLinux()),
        "an addition that does not fit",
            withoutRun(misfit(LINUX_SITE + "/tensorflow_text/python/ops/_text_ops.so")));
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

  @Test
  void namesTheFilesThatDoNotFit() {
    Snapshot snapshot = withoutRun(misfit(LINUX_SITE + "/tensorflow/python/_pywrap_tfe.so"));
    assertThat(evidence(snapshot))
        .containsExactly(
            "libtensorflow_framework.so.2: it lacks the version tensorflow, which %s/tensorflow/python/_pywrap_tfe.so asks for"
                .formatted(LINUX_SITE));
  }

  /// TensorFlow's own library lacks what the file `asker` wants of it.
  private static Snapshot misfit(String asker) {
    String name = "libtensorflow_framework.so.2";
    return with(
        healthyLinux(),
        new Library(
            name,
            Optional.of(LINUX_SITE + "/tensorflow/" + name),
            List.of("_pywrap_tfe.so"),
            Status.SYMBOL_VERSION_MISSING,
            false,
            "",
            "it lacks the version tensorflow, which %s asks for".formatted(asker),
            List.of(),
            1000));
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
