package org.pywrapdoctor.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.log.LogReader;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// A log beside what was seen of the computer: what was seen weighs more.
class LogWitnessTest {
  private static final Knowledge KNOWLEDGE = Knowledge.shipped();
  private static final String SOURCE_TREE =
      "ImportError: Could not import tensorflow. Do not import tensorflow from its source directory";

  @Test
  void onAHealthyComputerALogRaisesNothing() {
    Assessment assessment = hear(SOURCE_TREE, Snapshots.healthyLinux());
    assertThat(assessment.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(assessment.roots()).isEmpty();
    assertThat(causes(assessment, Role.REMARK)).contains("running-from-source-tree");
  }

  @Test
  void whatTheComputerRulesOutIsNotBroughtBack() {
    Assessment assessment =
        hear(
            "The TensorFlow library was compiled to use AVX instructions, but these aren't"
                + " available on your machine.",
            Snapshots.healthyLinux());
    assertThat(assessment.diagnoses()).isEmpty();
    assertThat(assessment.ruledOut())
        .extracting(Assessment.RuledOut::cause)
        .contains("cpu-lacks-avx");
  }

  @Test
  void whatNothingElseExplainsTheLogMayExplain() {
    Assessment assessment = hear(SOURCE_TREE, unexplained());
    assertThat(assessment.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(assessment.unexplained()).isEmpty();
    assertThat(assessment.roots())
        .extracting(Diagnosis::cause)
        .containsExactly("running-from-source-tree");
    assertThat(assessment.roots().getFirst().decidedBy()).isPresent();
  }

  @Test
  void aLogOfAnotherPythonExplainsNothingHere() {
    String elsewhere =
        """
        Traceback (most recent call last):
          File "/opt/other/lib/python3.8/site-packages/tensorflow/python/pywrap_tensorflow.py", line 64
        ImportError: Do not import tensorflow from its source directory
        """;
    Assessment assessment = hear(elsewhere, unexplained());
    assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(assessment.unexplained()).isPresent();
    assertThat(assessment.roots()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The "tensorflow-gpu" package has been removed! | tensorflow-gpu-package-removed
          Installing collected packages: tensorflow%nOSError: [Errno 28] No space left on device | \
          install-out-of-space-or-memory
          Collecting tensorflow%nERROR: THESE PACKAGES DO NOT MATCH THE HASHES | interrupted-download
          """)
  void whyNothingWasInstalledPipTells(String text, String cause) {
    Snapshot empty = Snapshots.withoutRun(Snapshots.withoutTensorFlow(Snapshots.healthyLinux()));
    Assessment assessment = hear(text.formatted(), empty);
    assertThat(causes(assessment, Role.ROOT)).containsExactly(cause);
    assertThat(causes(assessment, Role.CONSEQUENCE)).containsExactly("tensorflow-not-installed");
    assertThat(assessment.roots().getFirst().cures())
        .as("what helps, and the installation")
        .hasAtLeastOneElementOfType(Cure.ByHand.class)
        .hasAtLeastOneElementOfType(Cure.NewEnvironment.class);
    assertThat(hear(text.formatted(), Snapshots.healthyLinux()).roots()).isEmpty();
  }

  private static Snapshot unexplained() {
    return Snapshots.withLaunch(
        Snapshots.healthyLinux(), TestLaunch.raises("ImportError", "something strange"));
  }

  private static Assessment hear(String text, Snapshot computer) {
    Log log = new LogReader(KNOWLEDGE).read("log.txt", text);
    Snapshot snapshot = computer.toBuilder().log(Seen.known(log)).build();
    Assessment seen = new Diagnostician(Rules.all()).assess(snapshot, KNOWLEDGE);
    return new LogWitness(KNOWLEDGE).hear(log, snapshot, seen);
  }

  private static List<String> causes(Assessment assessment, Role role) {
    return assessment.diagnoses().stream()
        .filter(diagnosis -> diagnosis.role() == role)
        .map(Diagnosis::cause)
        .toList();
  }
}
