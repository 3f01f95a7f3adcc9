package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.brokenPython;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withPython;
import static org.pywrapdoctor.diagnosis.Snapshots.withVariables;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Snapshot;

class BrokenInterpreterRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new BrokenInterpreterRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "its base is gone", withoutRun(withoutBase()),
        "its base is gone, and it was tried", noAnswer(withoutBase(), End.NOT_STARTED),
        "it hangs", noAnswer(healthyLinux(), End.TIMED_OUT),
        "it prints garbage", noAnswer(healthyLinux(), End.EXITED),
        "PYTHONHOME of another Python",
            noAnswer(withVariables(healthyLinux(), "PYTHONHOME", "/opt/other"), End.EXITED));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "it looks broken and works",
        withoutBaseButWorking(),
        "the import fails, Python does not",
        withLaunch(healthyLinux(), TestLaunch.raises("ImportError", "x")));
  }

  @Test
  void saysWhatIsBroken() {
    assertThat(evidence(noAnswer(withoutBase(), End.NOT_STARTED)))
        .containsExactly(
            "The Python that it was made from, /opt/python3.11, is gone",
            "It was started and ended without saying who it is");
    assertThat(evidence(noAnswer(healthyLinux(), End.TIMED_OUT)))
        .containsExactly("It was started and hangs");
  }

  @Test
  void tellsThatItStartsWithoutWhatSurroundsIt() {
    Attempt alone = TestLaunch.withPurpose(TestLaunch.works(), Purpose.ANSWER, List.of());
    Snapshot snapshot =
        withLaunch(
            healthyLinux(),
            TestLaunch.noAnswer(End.EXITED, Optional.of(1), "SystemExit: 3"),
            alone);
    assertThat(evidence(snapshot))
        .contains("It starts when its variables and packages are left out");
  }

  @Test
  void aWrongHomeIsUnsetFirst() {
    Snapshot home = noAnswer(withVariables(healthyLinux(), "PYTHONHOME", "/opt/x"), End.EXITED);
    assertThat(only(home).cures().getFirst())
        .isEqualTo(new Cure.UnsetVariables(List.of("PYTHONHOME")));
  }

  private static Snapshot withoutBase() {
    return withPython(
        healthyLinux(),
        python ->
            brokenPython(python, "The Python that it was made from, /opt/python3.11, is gone"));
  }

  private static Snapshot withoutBaseButWorking() {
    return withLaunch(withoutBase(), TestLaunch.works());
  }

  private static Snapshot noAnswer(Snapshot snapshot, End end) {
    return withLaunch(snapshot, TestLaunch.noAnswer(end, Optional.empty()));
  }
}
