package org.pywrapdoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.python;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withPython;
import static org.pywrapdoctor.diagnosis.Snapshots.withVariables;
import static org.pywrapdoctor.diagnosis.Snapshots.without;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Redirected;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// The order, the roles and the verdict, with the real rules.
class DiagnosticianTest {

  private static final String LIBRARY = "tensorflow/libtensorflow_cc.so.2";

  @Test
  void healthyMeansNothingElse() {
    for (Snapshot healthy : List.of(healthyLinux(), healthyWindows())) {
      Assessment assessment = assess(healthy);
      assertThat(assessment.verdict()).isEqualTo(Verdict.HEALTHY);
      assertThat(assessment.tried()).isEqualTo(Tried.COMPUTATION);
      assertThat(assessment.diagnoses()).isEmpty();
      assertThat(assessment.ruledOut()).isNotEmpty();
      assertThat(assessment.unexplained()).isEmpty();
    }
  }

  @Test
  void withoutARunNothingWasTried() {
    Assessment assessment = assess(withoutRun(healthyLinux()));
    assertThat(assessment.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(assessment.tried()).isEqualTo(Tried.NOTHING);
  }

  @Test
  void aSilentDeathIsExplainedByTheFileThatIsCutShort() {
    Snapshot snapshot =
        withLaunch(
            with(healthyLinux(), tensorflow215(LINUX_SITE).problem(LIBRARY, Kind.SHORTER, 90, 40)),
            TestLaunch.dies("SIGBUS"));
    Assessment assessment = assess(snapshot);
    assertThat(assessment.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(causes(assessment.roots())).containsExactly("corrupt-installation");
    assertThat(assessment.roots().getFirst().evidence())
        .extracting(piece -> piece.what().text())
        .contains(
            "Importing TensorFlow fails",
            "Ended by signal SIGBUS: a file that it uses is shorter than it should be");
  }

  @Test
  void theProofHoldsExitCodeFirstErrorAndLastLines() {
    Snapshot snapshot =
        withLaunch(
            with(healthyLinux(), tensorflow215(LINUX_SITE).problem(LIBRARY, Kind.MISSING, 90, 0)),
            TestLaunch.raises(
                "ImportError", "libtensorflow_cc.so.2: cannot open shared object file"));
    assertThat(assess(snapshot).roots().getFirst().evidence())
        .extracting(piece -> piece.what().text())
        .contains(
            "Exit code 1",
            "First error: ImportError: libtensorflow_cc.so.2: cannot open shared object file",
            "Its last lines: Traceback\nImportError: libtensorflow_cc.so.2: cannot open shared"
                + " object file");
  }

  @Test
  void whatIsTrueButHarmlessIsARemark() {
    Snapshot edited =
        with(
            healthyLinux(),
            tensorflow215(LINUX_SITE).problem("tensorflow/a.py", Kind.ALTERED, 9, 9));
    Assessment assessment = assess(edited);
    assertThat(assessment.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(assessment.diagnoses())
        .singleElement()
        .satisfies(one -> assertThat(one.role()).isEqualTo(Role.REMARK));
  }

  @Test
  void filesOfARivalFollowFromTheConflict() {
    Snapshot snapshot =
        withLaunch(
            with(
                healthyLinux(),
                tensorflow215(LINUX_SITE)
                    .problem(LIBRARY, Kind.MISSING, 10, 0)
                    .problem("tensorflow/b.py", Kind.ALTERED, 10, 10),
                TestDistribution.of(LINUX_SITE, "tensorflow-cpu", "2.16.2")
                    .imports("tensorflow")
                    .problem(LIBRARY, Kind.MISSING, 12, 0)),
            TestLaunch.raises(
                "ImportError", "libtensorflow_cc.so.2: cannot open shared object file"));
    Assessment assessment = assess(snapshot);
    assertThat(causes(assessment.roots())).containsExactly("conflicting-tensorflow-distributions");
    assertThat(assessment.diagnoses().get(1).role()).isEqualTo(Role.CONSEQUENCE);
    assertThat(assessment.diagnoses().get(1).cause()).isEqualTo("corrupt-installation");
  }

  @Test
  void whatFollowsFromARemarkIsNotWorthOne() {
    Snapshot snapshot =
        with(
            healthyLinux(),
            tensorflow215(LINUX_SITE)
                .problem(LIBRARY, Kind.LONGER, 10, 12)
                .problem("tensorflow/b.py", Kind.ALTERED, 10, 10),
            TestDistribution.of(LINUX_SITE, "tensorflow-cpu", "2.14.1")
                .imports("tensorflow")
                .problem(LIBRARY, Kind.LONGER, 9, 12));
    Assessment assessment = assess(snapshot);
    assertThat(assessment.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(causes(assessment.diagnoses()))
        .containsExactly("conflicting-tensorflow-distributions");
    assertThat(assessment.diagnoses().getFirst().role()).isEqualTo(Role.REMARK);
  }

  @Test
  void twoGuessesAreUndeterminedAndSayWhatDecides() {
    Snapshot snapshot =
        withoutRun(
            without(
                with(
                    healthyLinux(),
                    tensorflow215(LINUX_SITE).problem("tensorflow/a.py", Kind.ALTERED, 9, 9)),
                "absl-py"));
    Assessment assessment = assess(snapshot);
    assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(causes(assessment.roots()))
        .containsExactly("corrupt-installation", "missing-dependency");
    assertThat(assessment.roots()).allMatch(root -> root.decidedBy().isPresent());
    assertThat(assessment.unexplained()).isEmpty();
  }

  @Test
  void aLonePossibilityIsNoCause() {
    Snapshot snapshot =
        withoutRun(with(healthyLinux(), TestDistribution.of(LINUX_SITE, "wrapt", "2.0.1")));
    Assessment assessment = assess(snapshot);
    assertThat(assessment.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(assessment.diagnoses().getFirst().role()).isEqualTo(Role.REMARK);
  }

  @Test
  void theOnlyPossibilityOfAFailureIsLikely() {
    Redirected library =
        new Redirected("libz.so.1", "LD_LIBRARY_PATH", "/opt/libz.so.1", Optional.empty(), "");
    Snapshot snapshot =
        withLaunch(
            withVariables(healthyLinux(), "LD_LIBRARY_PATH", "/opt").toBuilder()
                .nativeLibraries(
                    Seen.known(new NativeLibraries(List.of(), List.of(), List.of(library))))
                .build(),
            TestLaunch.raises("RuntimeError", "nobody knows this"));
    Assessment assessment = assess(snapshot);
    assertThat(assessment.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(assessment.roots())
        .singleElement()
        .satisfies(root -> assertThat(root.certainty()).isEqualTo(Certainty.LIKELY));
  }

  @Test
  void whatWorksWithoutVariablesIsNotTheFaultOfWhatLiesThere() {
    Snapshot snapshot =
        withLaunch(
            withVariables(
                with(
                    healthyLinux(),
                    tensorflow215(LINUX_SITE).tag("cp310-cp310-manylinux_2_17_x86_64")),
                "PYTHONPATH",
                "/opt/other"),
            TestLaunch.raises("ImportError", "Python version mismatch: compiled for Python 3.10"),
            TestLaunch.worksWithout("PYTHONPATH"));
    Assessment assessment = assess(snapshot);
    assertThat(causes(assessment.roots())).containsExactly("env-variable-override");
    assertThat(causes(assessment.diagnoses()))
        .containsExactly("env-variable-override", "wheel-for-other-python");
  }

  @Test
  void aGraphicsCardIsOnlyMissedWhereItIsWanted() {
    Assessment wanted = assess(withGoal(healthyWindows(), Goal.GPU));
    assertThat(wanted.verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(causes(wanted.roots()))
        .containsExactly("no-gpu-on-native-windows", "gpu-hidden-or-absent");
    assertThat(assess(healthyWindows()).diagnoses()).isEmpty();
  }

  @Test
  void whatMakesTheRestPointlessComesFirst() {
    Snapshot old =
        withPython(
            withoutTensorFlow(healthyLinux()),
            python -> python(python.path(), "3.19.0", Architecture.X86_64, "venv"));
    Assessment assessment = assess(old);
    assertThat(causes(assessment.roots())).containsExactly("unsupported-python-version");
    assertThat(assessment.diagnoses())
        .extracting(Diagnosis::role)
        .containsExactly(Role.ROOT, Role.CONSEQUENCE);
  }

  @Test
  void aFailureWithoutCauseIsSaidToBeUnexplained() {
    Snapshot snapshot =
        withLaunch(healthyLinux(), TestLaunch.raises("RuntimeError", "nobody knows this"));
    Assessment assessment = assess(snapshot);
    assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(assessment.tried()).isEqualTo(Tried.IMPORT);
    assertThat(assessment.unexplained())
        .hasValueSatisfying(
            unexplained -> {
              assertThat(unexplained.what().text()).isEqualTo("Importing TensorFlow fails");
              assertThat(unexplained.exitCode()).contains(1);
              assertThat(unexplained.lastLines()).contains("RuntimeError: nobody knows this");
            });
  }

  @Test
  void anImportThatWorksWithAComputationThatFailsIsDegraded() {
    String module = "tensorflow/python/eager/execute.py";
    Snapshot snapshot =
        withLaunch(
            with(healthyLinux(), tensorflow215(LINUX_SITE).problem(module, Kind.EMPTY, 90, 0)),
            TestLaunch.computationRaises(
                "AttributeError", "module 'tensorflow.python.eager.execute' has no attribute 'x'"));
    Assessment assessment = assess(snapshot);
    assertThat(assessment.verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(assessment.tried()).isEqualTo(Tried.COMPUTATION);
    assertThat(causes(assessment.roots())).containsExactly("corrupt-installation");
  }

  @Test
  void whatWasNotSeenIsNeitherFoundNorRuledOut() {
    Assessment assessment = assess(Snapshot.empty(healthyLinux().request(), ""));
    assertThat(assessment.diagnoses()).isEmpty();
    assertThat(assessment.ruledOut()).isEmpty();
  }

  private static List<String> causes(List<Diagnosis> diagnoses) {
    return diagnoses.stream().map(Diagnosis::cause).toList();
  }

  private static Assessment assess(Snapshot snapshot) {
    return new Diagnostician(Rules.all()).assess(snapshot, Knowledge.shipped());
  }
}
