package org.pywrapdoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Trial.Fit;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;

class TrialTest {

  private static final Attempt SILENT = TestLaunch.noAnswer(End.EXITED, Optional.of(1), "garbage");

  @Test
  void withoutALaunchNothingWasTried() {
    Trial trial = Trial.of(withoutRun(healthyLinux()));
    assertThat(trial.tried()).isEqualTo(Tried.NOTHING);
    assertThat(trial.imports()).isFalse();
    assertThat(trial.fit(failure -> true)).isEqualTo(Fit.UNTRIED);
  }

  @Test
  void aPythonThatDoesNotAnswerHasTriedNothing() {
    Trial trial = trial(SILENT);
    assertThat(trial.tried()).isEqualTo(Tried.NOTHING);
    assertThat(trial.failure().map(Failure::part)).contains(Explains.INTERPRETER);
    assertThat(trial.fit(failure -> false)).isEqualTo(Fit.ELSEWHERE);
  }

  @Test
  void anAnswerWithoutItsSurroundingsIsNoAnswer() {
    Attempt isolated = TestLaunch.withPurpose(TestLaunch.works(), Purpose.ANSWER, List.of());
    assertThat(trial(SILENT, isolated).failure().map(Failure::part)).contains(Explains.INTERPRETER);
  }

  @Test
  void tellsHowFarItCame() {
    assertThat(trial(TestLaunch.raises("ImportError", "x")).tried()).isEqualTo(Tried.IMPORT);
    assertThat(trial(TestLaunch.works()).tried()).isEqualTo(Tried.COMPUTATION);
    Trial computing = trial(TestLaunch.computationRaises("ValueError", "x"));
    assertThat(computing.tried()).isEqualTo(Tried.COMPUTATION);
    assertThat(computing.imports()).isTrue();
    assertThat(computing.failure().map(Failure::part)).contains(Explains.COMPUTATION);
  }

  @Test
  void theSecondTryTellsWhetherVariablesMatter() {
    Attempt failed = TestLaunch.raises("ImportError", "x");
    assertThat(trial(failed).worksWithoutVariables()).isFalse();
    assertThat(trial(failed).failsWithoutVariables()).isFalse();
    assertThat(trial(failed, TestLaunch.worksWithout("A")).worksWithoutVariables()).isTrue();
    Attempt same = TestLaunch.withPurpose(failed, Purpose.IMPORT_WITHOUT_VARIABLES, List.of("A"));
    assertThat(trial(failed, same).failsWithoutVariables()).isTrue();
  }

  @Test
  void killedMeansEndedByASignalOrAnErrorStatusOfWindows() {
    assertThat(failure(TestLaunch.dies("SIGBUS")).killed()).isTrue();
    assertThat(failure(TestLaunch.crashes(0xC000_0005)).killed()).isTrue();
    assertThat(failure(TestLaunch.crashes(3)).killed()).isFalse();
    assertThat(failure(TestLaunch.raises("ImportError", "x")).killed()).isFalse();
  }

  @Test
  void readsTheFilesOfFrames() {
    Failure failure =
        failure(
            TestLaunch.raises(
                "ImportError", "x", "C:\\a b\\x.py:12 <module>", "/opt/y.py:3 load", "/z.py:4"));
    assertThat(failure.files()).containsExactly("C:\\a b\\x.py", "/opt/y.py", "/z.py");
  }

  @Test
  void readsTheLastLinesWherePythonRaisedNothing() {
    Failure silent = trial(SILENT).failure().orElseThrow();
    assertThat(silent.says("garbage")).isTrue();
    assertThat(failure(TestLaunch.raises("ImportError", "x")).says("Traceback")).isFalse();
  }

  private static Trial trial(Attempt... attempts) {
    return Trial.of(withLaunch(healthyLinux(), attempts));
  }

  private static Failure failure(Attempt attempt) {
    return trial(attempt).failure().orElseThrow();
  }
}
