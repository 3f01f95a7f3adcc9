package org.pywrapdoctor.diagnosis.rule.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.TestModel;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Snapshot;

class ModelSavedByNewerRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new ModelSavedByNewerRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "an operation of 2.21 in 2.15",
        TestModel.on(healthyLinux(), TestModel.saved("2.21.0", "MatMul", "DecodeJxl")),
        "a file of Keras 3 in Keras 2",
        TestModel.on(
            healthyLinux(),
            TestModel.keras(
                Format.HDF5, "3.8.0", TestModel.layer("InputLayer", "batch_shape", "name"))));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "all operations are there",
        TestModel.on(healthyLinux(), TestModel.saved("2.21.0", "MatMul")),
        "it was really loaded",
        TestModel.on(healthyLinux(), TestModel.saved("2.21.0", "DecodeJxl"), TestLaunch.works()),
        "Keras 2 in Keras 3",
        TestModel.on(
            healthyWindows(), TestModel.keras(Format.SAVED_MODEL, "2.11.0", TestModel.layer("A"))));
  }

  @Test
  void namesTheOperationAndTheReleasesThatHaveIt() {
    Snapshot snapshot = fires().get("an operation of 2.21 in 2.15");
    assertThat(evidence(snapshot))
        .contains(
            "It uses the operation DecodeJxl, which came with TensorFlow 2.21",
            "TensorFlow 2.21 can load it");
    assertThat(only(snapshot).cures().getFirst())
        .isEqualTo(new Cure.NewEnvironment(Map.of("tensorflow", "==2.21.0")));
  }

  @Test
  void aDifferenceInThePatchAloneIsHarmless() {
    Snapshot snapshot = TestModel.on(healthyLinux(), TestModel.saved("2.15.0", "MatMul"));
    assertThat(rule().examine(snapshot, KNOWLEDGE))
        .isInstanceOfSatisfying(
            Outcome.RuledOut.class,
            ruledOut ->
                assertThat(ruledOut.because().text())
                    .isEqualTo(
                        "The model was saved by 2.15.0, and 2.15.1 is here: releases that differ in"
                            + " the third number alone read each other's models"));
  }
}
