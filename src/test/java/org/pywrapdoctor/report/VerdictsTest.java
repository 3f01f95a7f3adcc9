package org.pywrapdoctor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withAvx;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.TestModel;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Snapshot;

/// The one sentence claims no more than was seen.
class VerdictsTest {
  private static final Snapshot OLD = withAvx(healthyLinux(), Answer.NO);

  @Test
  void whatWasTriedDoesNotWork() {
    assertThat(sentence(withLaunch(OLD, TestLaunch.dies("SIGABRT"))))
        .isEqualTo("TensorFlow does not work here, and the cause is known.");
  }

  @Test
  void whatWasNotTriedIsSaidSo() {
    assertThat(sentence(withoutRun(OLD)))
        .isEqualTo("TensorFlow cannot work here, and the cause is known. It was not tried.");
    assertThat(sentence(with(withoutRun(OLD), tensorflow215(LINUX_SITE).installer("conda"))))
        .isEqualTo("TensorFlow probably does not work here. It was not tried.");
    assertThat(sentence(withoutRun(healthyLinux())))
        .isEqualTo("Nothing wrong was found. TensorFlow itself was not tried.");
  }

  @Test
  void aModelThatDoesNotLoadIsNoFaultOfTensorFlow() {
    Snapshot model = TestModel.on(healthyLinux(), TestModel.saved("2.21.0", "DecodeJxl"));
    assertThat(sentence(withoutRun(model)))
        .isEqualTo("The model cannot be loaded here, and the cause is known. It was not tried.");
    assertThat(sentence(model))
        .isEqualTo("TensorFlow loads, but this model does not, and the cause is known.");
  }

  @Test
  void aDamagedModelIsNoUnknownCause() {
    Snapshot cut = TestModel.on(healthyLinux(), TestModel.damaged("it ends too early"));
    assertThat(sentence(withoutRun(cut)))
        .isEqualTo("The file of the model is damaged, so it cannot be loaded.");
  }

  private static String sentence(Snapshot snapshot) {
    return Verdicts.sentence(
        new ReportMaker((_, _) -> List.of())
            .report(
                snapshot, new Diagnostician(Rules.all()).assess(snapshot, Knowledge.shipped())));
  }
}
