package org.pywrapdoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.fixture.BrokenTwice;
import org.pywrapdoctor.fixture.ExaminedPython;

/// Two faults in one real environment: the one to mend first comes first, and the other one is told
/// too. One of them is tried each time, all of them with `-Dpywrapdoctor.faults=all`.
@Tag("real-environment")
class TwoRealFaultsTest {

  static Stream<BrokenTwice> faults() {
    return "all".equals(System.getProperty("pywrapdoctor.faults"))
        ? Stream.of(BrokenTwice.values())
        : Stream.of(BrokenTwice.LIBSTDCXX_AND_OLD_PROTOBUF);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theRootComesFirstAndTheOtherIsTold(BrokenTwice faults) {
    ExaminedPython examined = faults.make();
    Practice practice = Practices.live(SurroundedHost.of(examined));
    Assessment assessment =
        practice.doctor().examine(examined.request(), ExaminationListener.NOBODY).assessment();
    assertThat(assessment.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(assessment.roots().getFirst().cause()).isEqualTo(faults.causes().getFirst());
    assertThat(assessment.diagnoses())
        .extracting(Diagnosis::cause)
        .containsOnlyOnceElementsOf(faults.causes());
  }
}
