package org.pywrapdoctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Launch.Attempt;

/// Where no rule explains a failure, what the failed Python printed is read like any other log.
class OwnOutputTest {
  private static final String FRAME =
      Snapshots.LINUX_SITE + "/tensorflow/python/pywrap_tensorflow.py:70 <module>";
  private static final String SOURCE_TREE =
      "Could not import tensorflow. Do not import tensorflow from its source directory";

  @Test
  void whatNoRuleExplainsItsOwnWordsMayExplain() {
    Assessment assessment = judge(TestLaunch.raises("ImportError", SOURCE_TREE, FRAME));
    assertThat(assessment.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(assessment.unexplained()).isEmpty();
    Diagnosis root = assessment.roots().getFirst();
    assertThat(root.cause()).isEqualTo("running-from-source-tree");
    assertThat(root.certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(root.decidedBy()).isPresent();
    assertThat(root.evidence()).extracting(Evidence::kind).contains(Evidence.Kind.PROCESS);
  }

  @Test
  void aComputationThatFailsIsDegraded() {
    Attempt attempt =
        TestLaunch.printing(
            TestLaunch.computationRaises(
                "InternalError", "libdevice not found at ./libdevice.10.bc"),
            "E error: libdevice not found at ./libdevice.10.bc");
    Assessment assessment = judge(attempt);
    assertThat(causes(assessment)).containsExactly("libdevice-not-found");
    assertThat(assessment.verdict()).isEqualTo(Verdict.DEGRADED);
  }

  /// The text leaves three causes; the files and the memory were looked at and are in order.
  @Test
  void whatIsLeftWhenTheLookAlikesAreRuledOutIsLikely() {
    Assessment assessment =
        judge(
            TestLaunch.raises(
                "ImportError",
                "libtensorflow_cc.so.2: failed to map segment from shared object",
                FRAME));
    assertThat(causes(assessment)).containsExactly("noexec-mount");
    assertThat(assessment.roots().getFirst().certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(assessment.ruledOut())
        .extracting(Assessment.RuledOut::cause)
        .contains("corrupt-installation", "commit-limit-exhausted");
  }

  @Test
  void aSuddenEndAloneIsNoWordForAnything() {
    Assessment assessment =
        judge(
            TestLaunch.printing(
                TestLaunch.dies("SIGSEGV"), "Fatal Python error: Segmentation fault"));
    assertThat(assessment.roots()).isEmpty();
    assertThat(assessment.unexplained()).isPresent();
  }

  @Test
  void whatNobodyKnowsStaysUnexplained() {
    Assessment assessment = judge(TestLaunch.raises("RuntimeError", "nobody knows this", FRAME));
    assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(assessment.unexplained()).isPresent();
  }

  private static List<String> causes(Assessment assessment) {
    return assessment.roots().stream().map(Diagnosis::cause).toList();
  }

  private static Assessment judge(Attempt attempt) {
    Doctor doctor =
        new Doctor(
            Map.of(), new Diagnostician(Rules.all()), Knowledge.shipped(), Clock.systemUTC());
    return doctor.judge(Snapshots.withLaunch(Snapshots.healthyLinux(), attempt)).assessment();
  }
}
