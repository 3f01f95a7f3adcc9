package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Seen;
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
        "copied from Windows", withoutRun(with(healthyLinux(), tagged("cp311-cp311-win_amd64"))),
        "no tags, and files for macOS", macOsFiles(tensorflow215(LINUX_SITE)),
        "any tag, and files for macOS", macOsFiles(tagged("py3-none-any")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "without tags nothing speaks against it", with(healthyLinux(), tensorflow215(LINUX_SITE)),
        "it works", with(healthyLinux(), tagged("py3-none-any")),
        "the files are of this system's kind",
            withoutRun(with(healthyLinux(), tagged("py3-none-any"))));
  }

  @Test
  void namesTheTags() {
    assertThat(evidence(anywhere()))
        .containsExactly("tensorflow 2.15.1 is a wheel for py3-none-any; this is Linux");
    assertThat(only(anywhere()).certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void aFileOfAnotherKindIsProof() {
    Snapshot snapshot = macOsFiles(tagged("py3-none-any"));
    assertThat(evidence(snapshot))
        .contains(
            "_pywrap_tensorflow_internal.so: it is a library for another system than Linux"
                + " (mach-o)");
    assertThat(only(snapshot).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  private static Snapshot macOsFiles(TestDistribution tensorFlow) {
    String name = "_pywrap_tensorflow_internal.so";
    return withoutRun(
        with(
            with(healthyLinux(), tensorFlow),
            new Library(
                name,
                Optional.of(LINUX_SITE + "/tensorflow/python/" + name),
                List.of(),
                Status.WRONG_ARCHITECTURE,
                false,
                "",
                "it is a library for another system than Linux (mach-o)",
                List.of(),
                1000)));
  }

  private static Snapshot anywhere() {
    return withLaunch(
        with(healthyLinux(), tagged("py3-none-any")).toBuilder()
            .nativeLibraries(Seen.notLooked())
            .build(),
        TestLaunch.raises("ModuleNotFoundError", "No module named '_pywrap_tensorflow_internal'"));
  }

  private static TestDistribution tagged(String tag) {
    return tensorflow215(LINUX_SITE).tag(tag);
  }
}
