package org.pywrapdoctor.diagnosis.rule.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.TestModel;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Snapshot;

class ModelSavedByOlderRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new ModelSavedByOlderRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a SavedModel of Keras 2 in Keras 3",
        TestModel.on(
            healthyWindows(),
            TestModel.keras(Format.SAVED_MODEL, "2.11.0", TestModel.layer("Dense"))),
        "a setting that Keras 3 does not know",
        TestModel.on(
            healthyWindows(),
            TestModel.keras(Format.HDF5, "2.11.0", TestModel.layer("GRU", "time_major"))));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a file that both read",
        TestModel.on(
            healthyWindows(), TestModel.keras(Format.HDF5, "2.11.0", TestModel.layer("Dense"))),
        "Keras 2 in Keras 2",
        TestModel.on(
            healthyLinux(),
            TestModel.keras(Format.SAVED_MODEL, "2.11.0", TestModel.layer("Dense"))),
        "it was really loaded",
        TestModel.on(
            healthyWindows(),
            TestModel.keras(Format.SAVED_MODEL, "2.11.0", TestModel.layer("Dense")),
            TestLaunch.works()));
  }

  @Test
  void offersTfKerasOfTheSameLineAndSavingItAgain() {
    assertThat(only(fires().get("a SavedModel of Keras 2 in Keras 3")).cures())
        .startsWith(new Cure.Install(List.of("tf-keras~=2.20.0")))
        .contains(new Cure.NewEnvironment(Map.of("tensorflow", "==2.12.1")))
        .filteredOn(Cure.RunPython.class::isInstance)
        .extracting(cure -> ((Cure.RunPython) cure).code())
        .contains(
            "import tensorflow as tf; m = tf.keras.models.load_model('net');"
                + " m.save('again.h5', include_optimizer=False)");
  }
}
