package org.pywrapdoctor.wizard.step.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestEnvironments;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

class InstallationFactsTest {

  @Test
  void aHealthyInstallationIsFineInEveryRow() {
    List<Fact> rows = rows(Snapshots.healthyLinux());
    assertThat(rows).extracting(fact -> fact.judged().state()).containsOnly(State.FINE);
    assertThat(rows)
        .extracting(Fact::value)
        .contains(
            "tensorflow 2.15.1, installed with pip",
            "1 package brings TensorFlow",
            "numpy 1.26.4, protobuf 4.25.9, keras 2.15.0",
            "11,000 files, 110 MB, as the package lists them (by content)");
  }

  @Test
  void damagedFilesComeFirst() {
    List<Fact> rows =
        rows(
            Snapshots.with(
                Snapshots.healthyLinux(),
                TestEnvironments.tensorflow215(Snapshots.LINUX_SITE)
                    .problem("tensorflow/a.so", Kind.MISSING, 10, 0)
                    .problem("tensorflow/b.so", Kind.ALTERED, 10, 10)
                    .problemCount(70)));
    assertThat(rows.getFirst().value()).endsWith("tensorflow/a.so");
    assertThat(rows.getFirst().judged().word()).isEqualTo("Missing");
    assertThat(rows.get(1).judged().word()).isEqualTo("Changed");
    assertThat(rows.getLast().value())
        .isEqualTo("70 of 11,000 are not as the package lists them (by content)");
  }

  @Test
  void withoutTensorFlowTheFirstRowSaysSo() {
    Fact first = rows(Snapshots.withoutTensorFlow(Snapshots.healthyLinux())).getFirst();
    assertThat(first.value()).isEqualTo("no TensorFlow package here");
    assertThat(first.judged().state()).isEqualTo(State.PROBLEM);
  }

  @Test
  void whatNobodyLookedAtHasNoRow() {
    assertThat(rows(Snapshot.empty(Snapshots.healthyLinux().request(), "now"))).isEmpty();
  }

  private static List<Fact> rows(Snapshot snapshot) {
    Doctor doctor =
        new Doctor(
            Map.of(), new Diagnostician(Rules.all()), Knowledge.shipped(), Clock.systemUTC());
    return new InstallationFacts(Words.in(Locale.ENGLISH), doctor.judge(snapshot)).rows();
  }
}
