package org.pywrapdoctor.diagnosis.rule.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.WINDOWS_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withVariables;
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
import org.pywrapdoctor.snapshot.Snapshot;

class ProtobufMismatchRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new ProtobufMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "too new for old generated code",
        withLaunch(
            old("4.25.9"),
            TestLaunch.raises("TypeError", "Descriptors cannot be created directly.")),
        "too new, nothing started",
        withoutRun(old("4.25.9")),
        "too old for generated code with a check",
        withLaunch(
            with(healthyWindows(), protobuf(WINDOWS_SITE, "5.28.0")),
            TestLaunch.raises("VersionError", "Detected incompatible Protobuf Gencode/Runtime")),
        "outside the range, but it works",
        with(healthyLinux(), protobuf(LINUX_SITE, "6.33.6")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "it is not installed", without(healthyLinux(), "protobuf"),
        "its version cannot be read", with(healthyLinux(), protobuf(LINUX_SITE, "unknown")),
        "the slow implementation takes old code",
            withVariables(old("3.20.3"), "PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION", "python"));
  }

  @Test
  void namesBothVersionsAndTheReason() {
    assertThat(evidence(old("4.25.9")))
        .containsExactly(
            "protobuf 4.25.9 is installed",
            "tensorflow 2.10.1 asks for protobuf >=3.9.2",
            "TensorFlow 2.10.1: its generated code is of a kind that protobuf 4 and newer refuse");
  }

  @Test
  void installsOneThatTheGeneratedCodeAccepts() {
    assertThat(only(old("4.25.9")).cures())
        .containsExactly(
            new Cure.NewEnvironment(Map.of("tensorflow", "==2.10.1", "protobuf", ">=3.9.2,<4")),
            new Cure.Install(List.of("protobuf>=3.9.2,<4")));
  }

  @Test
  void outsideTheRangeAloneExplainsNothing() {
    Snapshot wide = with(healthyLinux(), protobuf(LINUX_SITE, "6.33.6"));
    assertThat(only(withoutRun(wide)).explains()).isEmpty();
    Snapshot elsewhere =
        withLaunch(old("4.25.9"), TestLaunch.raises("ModuleNotFoundError", "No module named 'x'"));
    assertThat(only(elsewhere).certainty()).isEqualTo(Certainty.LIKELY);
  }

  private static Snapshot old(String version) {
    return with(
        healthyLinux(),
        TestDistribution.of(LINUX_SITE, "tensorflow", "2.10.1").requires("protobuf>=3.9.2"),
        protobuf(LINUX_SITE, version));
  }

  private static TestDistribution protobuf(String site, String version) {
    return TestDistribution.of(site, "protobuf", version).imports("google");
  }
}
