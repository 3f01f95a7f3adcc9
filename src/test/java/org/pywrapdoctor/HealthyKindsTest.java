package org.pywrapdoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.HealthyKind;

/// Sound environments of many kinds: nothing is raised, not even a remark. Two of them are tried
/// each time; `mvn test -Dtest=HealthyKindsTest -Dpywrapdoctor.healthy=all` tries every kind, some
/// 20 s each.
@Tag("real-environment")
class HealthyKindsTest {

  static Stream<HealthyKind> kinds() {
    return "all".equals(System.getProperty("pywrapdoctor.healthy"))
        ? Stream.of(HealthyKind.values())
        : Stream.of(HealthyKind.UNUSUAL_PATH, HealthyKind.CONDA);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothingIsRaised(HealthyKind kind) {
    ExaminedPython examined = kind.make();
    Practice practice = Practices.live(SurroundedHost.of(examined));
    Assessment assessment =
        practice.doctor().examine(examined.request(), ExaminationListener.NOBODY).assessment();
    assertThat(assessment.diagnoses()).isEqualTo(List.of());
    assertThat(assessment.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(assessment.tried()).isEqualTo(Tried.COMPUTATION);
  }
}
