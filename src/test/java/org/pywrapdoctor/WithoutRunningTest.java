package org.pywrapdoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.Observation.Step;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Request;

/// Real environments that nobody starts (`--no-run`): nothing is certain of one that works. The
/// ones that look most broken are tried each time, all with `-Dpywrapdoctor.unstarted=all`.
@Tag("real-environment")
class WithoutRunningTest {
  private static final Set<BrokenCase> LOOK_BROKEN =
      EnumSet.of(
          BrokenCase.REMOVED_SHIM, BrokenCase.ALTERED_UNUSED_BYTE, BrokenCase.OLDER_OVER_NEWER);

  static Stream<BrokenCase> cases() {
    return "all".equals(System.getProperty("pywrapdoctor.unstarted"))
        ? Arrays.stream(BrokenCase.values())
        : LOOK_BROKEN.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatWasNotStartedIsNotCertainlyBroken(BrokenCase unstarted) {
    ExaminedPython examined = RealEnvironments.broken(unstarted);
    Practice practice = Practices.live(SurroundedHost.of(examined));
    Request request =
        new Request(
            Goal.IMPORT,
            Optional.of(examined.executable().toString()),
            examined.workingFolder().toString(),
            Optional.empty(),
            false,
            false,
            60);
    Assessment assessment =
        practice.doctor().examine(request, ExaminationListener.NOBODY).assessment();
    assertThat(assessment.tried()).isEqualTo(Tried.NOTHING);
    if (unstarted.observed().step() == Step.NONE) {
      assertThat(assessment.roots()).noneMatch(root -> root.certainty() == Certainty.CERTAIN);
    }
  }
}
