package org.pywrapdoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.LoaderError;
import org.pywrapdoctor.snapshot.Launch.LoaderError.Source;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Snapshot;

/// What re-runs decide.
class RerunsTest {
  private static final Attempt FAILS = TestLaunch.raises("ImportError", "at 0x7f12: no");
  private static final Diagnostician DOCTOR = new Diagnostician(Rules.all());

  @Test
  void theSameErrorAtAnotherAddressIsTheSame() {
    Attempt isolated = purpose(TestLaunch.raises("ImportError", "at 0xabcd: no"));
    assertThat(trial(FAILS, isolated).reruns().surroundingsAreInnocent()).isTrue();
    assertThat(trial(FAILS, isolated).failsWithoutVariables()).isTrue();
    assertThat(trial(FAILS, purpose(TestLaunch.dies("SIGSEGV"))).failsWithoutVariables()).isFalse();
    assertThat(trial(FAILS, purpose(TestLaunch.works())).failsWithoutVariables()).isFalse();
  }

  @Test
  void aMissingFileIsNotTheProcessor() {
    Snapshot old = Snapshots.withAvx(Snapshots.healthyWindows(), Answer.NO);
    Attempt fails = TestLaunch.raises("ImportError", "DLL load failed: nicht gefunden");
    assertThat(firstCause(old, fails, asked(1114))).contains("cpu-lacks-avx");
    assertThat(
            DOCTOR
                .assess(Snapshots.withLaunch(old, fails, asked(126)), Knowledge.shipped())
                .diagnoses())
        .filteredOn(each -> each.cause().equals("cpu-lacks-avx"))
        .allMatch(each -> each.evidence().stream().anyMatch(e -> e.what().text().contains("126")));
  }

  @Test
  void anOrderThatFailsIsAFailureAlthoughTheImportAloneWorks() {
    Assessment assessment =
        DOCTOR.assess(
            Snapshots.withLaunch(
                Snapshots.healthyLinux(),
                TestLaunch.works(),
                TestLaunch.after(
                    TestLaunch.dies("SIGSEGV"), Purpose.IMPORT_AFTER_SCRIPT, "import cv2")),
            Knowledge.shipped());
    assertThat(assessment.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(assessment.roots().getFirst().cause()).isEqualTo("symbol-conflict-crash");
  }

  @Test
  void theProofSaysWhetherTheFaultIsNative() {
    Attempt alone = TestLaunch.after(TestLaunch.works(), Purpose.NATIVE_ALONE);
    assertThat(texts(ProcessEvidence.of(failure(FAILS), trial(FAILS, alone).reruns())))
        .anyMatch(text -> text.contains("the fault lies in Python code"));
    Attempt neither = TestLaunch.after(FAILS, Purpose.NATIVE_ALONE);
    assertThat(texts(ProcessEvidence.of(failure(FAILS), trial(FAILS, neither).reruns())))
        .anyMatch(text -> text.contains("does not load either"));
  }

  private static List<String> texts(List<Evidence> evidence) {
    return evidence.stream().map(piece -> piece.what().text()).toList();
  }

  private static Optional<String> firstCause(Snapshot snapshot, Attempt... attempts) {
    return DOCTOR
        .assess(Snapshots.withLaunch(snapshot, attempts), Knowledge.shipped())
        .roots()
        .stream()
        .map(Diagnosis::cause)
        .findFirst();
  }

  private static Attempt asked(int number) {
    return TestLaunch.with(
        TestLaunch.after(FAILS, Purpose.NATIVE_ALONE),
        List.of(),
        new LoaderError("C:\\tf\\_pywrap_tensorflow_internal.pyd", number, Source.LOADER));
  }

  private static Failure failure(Attempt attempt) {
    return trial(attempt).failure().orElseThrow();
  }

  private static Attempt purpose(Attempt made) {
    return TestLaunch.withPurpose(made, Purpose.IMPORT_ISOLATED, List.of());
  }

  private static Trial trial(Attempt... attempts) {
    return Trial.of(Snapshots.withLaunch(Snapshots.healthyLinux(), attempts));
  }
}
