package org.pywrapdoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class ProvenanceTest {

  @Test
  void aWheelOfTheRegistryNeedsNoWord() {
    assertThat(Provenance.of(Snapshots.healthyLinux())).isEmpty();
    assertThat(Provenance.of(Snapshots.healthyWindows())).isEmpty();
  }

  @Test
  void aLocalVersionOrATagThatNoRegistryTakesIsASourceBuild() {
    assertThat(words(tensorflow("2.15.1+ours", Optional.empty(), false)))
        .contains("tensorflow 2.15.1+ours is a source build, not a wheel of the Python registry");
    Distribution tagged =
        TestEnvironments.tensorflow215(LINUX_SITE).tag("cp311-cp311-linux_x86_64").build();
    assertThat(words(tagged)).hasValueSatisfying(text -> assertThat(text).contains("source build"));
  }

  @Test
  void anEditableInstallIsCalledSo() {
    assertThat(words(tensorflow("2.15.1", Optional.of("file:///src/tensorflow"), true)))
        .contains(
            "tensorflow 2.15.1 is an editable install: its files lie in file:///src/tensorflow");
  }

  @Test
  void anAddressIsTold() {
    assertThat(words(tensorflow("2.15.1", Optional.of("https://example.org/tf.whl"), false)))
        .hasValueSatisfying(text -> assertThat(text).contains("from https://example.org/tf.whl"));
  }

  /// Whoever reads a cause learns that the rules for the registry's wheels may not hold.
  @Test
  void eachRootNamesIt() {
    Snapshot damaged =
        Snapshots.withLaunch(
            Snapshots.with(
                Snapshots.healthyLinux(),
                TestEnvironments.tensorflow215(LINUX_SITE)
                    .tag("cp311-cp311-linux_x86_64")
                    .problem("tensorflow/libtensorflow_cc.so.2", Kind.MISSING, 90, 0)),
            TestLaunch.raises("ImportError", "libtensorflow_cc.so.2: cannot open shared object"));
    Assessment assessment = new Diagnostician(Rules.all()).assess(damaged, Knowledge.shipped());
    assertThat(assessment.roots()).isNotEmpty();
    assertThat(assessment.roots().getFirst().evidence())
        .extracting(piece -> piece.what().text())
        .anyMatch(text -> text.contains("is a source build"));
  }

  private static Optional<String> words(Distribution found) {
    return Provenance.of(found).map(Message::text);
  }

  private static Distribution tensorflow(
      String version, Optional<String> source, boolean editable) {
    return new Distribution(
        "tensorflow",
        "tensorflow",
        version,
        LINUX_SITE + "/tensorflow.dist-info",
        LINUX_SITE,
        Optional.of("pip"),
        source,
        editable,
        true,
        List.of("cp311-cp311-manylinux_2_17_x86_64"),
        Optional.empty(),
        List.of(),
        List.of("tensorflow"),
        Seen.notLooked());
  }
}
