package org.pywrapdoctor.diagnosis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.comparison.Difference.Suspicion;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.report.Redaction;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Pairs of real computers that differ as computers do, and by one planted fault: that one comes
/// first and the others are folded away, with and without a look at what Python really did.
class PlantedDifferenceTest {
  private final Comparer comparer =
      new Comparer(new Diagnostician(Rules.all()), Knowledge.shipped());

  @ParameterizedTest
  @CsvSource({
    "WORKS_TENSORFLOW_2_21, TRUNCATED_LIBRARY, package tensorflow, tensorflow==2.21.0",
    "WORKS_TENSORFLOW_2_21, REMOVED_FRAMEWORK, package tensorflow, tensorflow==2.21.0",
    "WORKS_TENSORFLOW_2_15, REMOVED_MODULE, package tensorflow, tensorflow==2.15.1",
    "WORKS_TENSORFLOW_2_21, ALTERED_SOURCE, package tensorflow, tensorflow==2.21.0",
    "WORKS_TENSORFLOW_2_21, NEWER_OVER_OLDER, package tensorflow-cpu, uninstall",
    "WORKS_TENSORFLOW_2_21, ONE_OF_TWO_UNINSTALLED, package tensorflow, tensorflow==2.21.0",
    "WORKS_TENSORFLOW_2_21, INTERRUPTED_PIP, package tensorflow, tensorflow==2.21.0",
    "WORKS_TENSORFLOW_2_21, DISTRIBUTION_WITHOUT_FILES, package tensorflow, tensorflow==2.21.0",
    "WORKS_TENSORFLOW_2_15, NUMPY_2, package numpy, numpy==1.26.4",
    "WORKS_TENSORFLOW_2_11, PROTOBUF_TOO_NEW, package protobuf, protobuf==3.19.6",
    "WORKS_TENSORFLOW_2_21, PROTOBUF_TOO_OLD, package protobuf, protobuf==7.36.2",
    "WORKS_TENSORFLOW_2_21, MISSING_DEPENDENCY, package absl-py, absl-py==2.5.1",
    "WORKS_TENSORFLOW_2_21, MISSING_KERAS, package keras, keras==3.15.1",
    "WORKS_TENSORFLOW_2_21, SHADOWED_BY_SCRIPT, module tensorflow, homework/tensorflow.py",
    "WORKS_TENSORFLOW_2_21, SHADOWED_STANDARD_MODULE, module random, homework/random.py",
    "WORKS_TENSORFLOW_2_21, OLD_LIBSTDCXX, variable LD_LIBRARY_PATH, LD_LIBRARY_PATH",
    "WORKS_TENSORFLOW_2_21, WORKS_TENSORFLOW_2_15, package tensorflow, tensorflow==2.21.0"
  })
  void itComesFirst(String works, String fails, String planted, String change) {
    Snapshot a = RecordedPairs.snapshot(works);
    Snapshot b = RecordedPairs.snapshot(fails);
    assertFirst(comparer.compare(a, b), planted, change);
    assertFirst(comparer.compare(withoutRun(a), withoutRun(b)), planted, change);
    Comparison hidden = comparer.compare(Redaction.of(a).redacted(), Redaction.of(b).redacted());
    assertFirst(hidden, planted, change);
  }

  private static void assertFirst(Comparison comparison, String planted, String change) {
    Difference first = comparison.differences().getFirst();
    assertThat(first.subject()).isEqualTo(planted);
    assertThat(comparison.suspicious()).as("hardly anything else").hasSizeLessThan(3);
    assertThat(first.suspicion()).isEqualTo(Suspicion.HIGH);
    assertThat(first.change().text()).contains(change);
    assertThat(comparison.folded()).as("natural ones").hasSizeGreaterThan(5);
  }

  private static Snapshot withoutRun(Snapshot snapshot) {
    return snapshot.toBuilder().launch(Seen.notLooked()).build();
  }
}
