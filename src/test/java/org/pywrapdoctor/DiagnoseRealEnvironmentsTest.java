package org.pywrapdoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.fixture.BaseEnvironment;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.RealEnvironments;

/// The main job on real environments: the cause comes first, with the real import in its evidence.
@Tag("real-environment")
class DiagnoseRealEnvironmentsTest {

  private static Examination examine(ExaminedPython examined) {
    Practice practice = Practices.live(SurroundedHost.of(examined));
    return practice.doctor().examine(examined.request(), ExaminationListener.NOBODY);
  }

  @ParameterizedTest
  @CsvSource({
    "TRUNCATED_LIBRARY, corrupt-installation, BROKEN",
    "REMOVED_FRAMEWORK, corrupt-installation, BROKEN",
    "REMOVED_LIBRARY, corrupt-installation, BROKEN",
    "REMOVED_MODULE, corrupt-installation, BROKEN",
    "EMPTY_MODULE, corrupt-installation, BROKEN",
    "ZEROED_MODULE, corrupt-installation, BROKEN",
    "ALTERED_SOURCE, corrupt-installation, BROKEN",
    "ZEROED_BLOCK, corrupt-installation, DEGRADED",
    "INTERRUPTED_PIP, corrupt-installation, BROKEN",
    "NEWER_OVER_OLDER, conflicting-tensorflow-distributions, BROKEN",
    "ONE_OF_TWO_UNINSTALLED, hollow-package, DEGRADED",
    "DISTRIBUTION_WITHOUT_FILES, hollow-package, BROKEN",
    "NUMPY_2, numpy-abi-mismatch, BROKEN",
    "PROTOBUF_TOO_NEW, protobuf-mismatch, BROKEN",
    "PROTOBUF_TOO_OLD, protobuf-mismatch, BROKEN",
    "PROTOBUF_WITHOUT_CHECK, protobuf-mismatch, BROKEN",
    "MISSING_DEPENDENCY, missing-dependency, BROKEN",
    "MISSING_KERAS, missing-dependency, DEGRADED",
    "SHADOWED_BY_SCRIPT, shadowing-module, BROKEN",
    "SHADOWED_BY_EMPTY_SCRIPT, shadowing-module, DEGRADED",
    "SHADOWED_STANDARD_MODULE, shadowing-module, BROKEN",
    "BARE_LIBSTDCXX, library-path-hijack, BROKEN",
    "OLD_LIBSTDCXX, library-path-hijack, BROKEN",
    "TEXT_AS_LIBSTDCXX, library-path-hijack, BROKEN"
  })
  void theCauseComesFirst(BrokenCase broken, String cause, Verdict verdict) {
    Assessment assessment = examine(RealEnvironments.broken(broken)).assessment();
    assertThat(assessment.verdict()).isEqualTo(verdict);
    Diagnosis first = assessment.diagnoses().getFirst();
    assertThat(first.cause()).isEqualTo(cause);
    assertThat(first.role()).isEqualTo(Role.ROOT);
    assertThat(first.evidence()).extracting(Evidence::kind).contains(Evidence.Kind.PROCESS);
    assertThat(first.cures()).isNotEmpty();
    assertThat(assessment.roots()).as("one cause, no second one beside it").hasSize(1);
  }

  /// What is wrong with files but hurts nobody is a remark; the environment is healthy.
  @ParameterizedTest
  @EnumSource(
      names = {
        "REMOVED_SHIM",
        "ALTERED_UNUSED_BYTE",
        "OLDER_OVER_NEWER",
        "FOLDER_NAMED_TENSORFLOW"
      })
  void whatWorksIsHealthyWhateverLiesAround(BrokenCase harmless) {
    Assessment assessment = examine(RealEnvironments.broken(harmless)).assessment();
    assertThat(assessment.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(assessment.roots()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TENSORFLOW_2_21", "TENSORFLOW_2_15"})
  void aSoundEnvironmentGetsNothingButAGoodWord(BaseEnvironment base) {
    Assessment assessment = examine(RealEnvironments.sound(base)).assessment();
    assertThat(assessment.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(assessment.tried()).isEqualTo(Assessment.Tried.COMPUTATION);
    assertThat(assessment.diagnoses()).isEqualTo(List.of());
    assertThat(assessment.ruledOut()).isNotEmpty();
  }
}
