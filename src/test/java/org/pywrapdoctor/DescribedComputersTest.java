package org.pywrapdoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.gpu.DescribedComputer;
import org.pywrapdoctor.probe.gpu.DescribedComputers;

/// Computers of other people, told by threads and manuals: what stands between TensorFlow and their
/// graphics card is found on each, and nothing on those where it works.
class DescribedComputersTest {
  static final List<DescribedComputer> COMPUTERS = DescribedComputers.all();

  @ParameterizedTest
  @FieldSource("COMPUTERS")
  void theCauseIsFoundAndNoOtherOne(DescribedComputer computer) {
    Assessment assessment =
        new Diagnostician(Rules.all()).assess(computer.snapshot(), Knowledge.shipped());
    assertThat(assessment.roots())
        .filteredOn(root -> root.explains().contains(Explains.GPU))
        .extracting(Diagnosis::cause)
        .containsExactlyElementsOf(computer.causes());
  }

  @ParameterizedTest
  @FieldSource("COMPUTERS")
  void eachSaysWhereItIsTold(DescribedComputer computer) {
    assertThat(computer.source()).contains("https://");
  }
}
