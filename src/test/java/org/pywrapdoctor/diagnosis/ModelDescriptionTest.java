package org.pywrapdoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.snapshot.Snapshot;

class ModelDescriptionTest {

  @Test
  void whatWroteItAndWhatItNeedsAreTold() {
    assertThat(words(TestModel.on(Snapshots.healthyLinux(), TestModel.saved("2.21.0", "MatMul"))))
        .anyMatch(line -> line.endsWith(": SavedModel, written by TensorFlow 2.21.0"))
        .contains("Its operations: MatMul");
  }

  @Test
  void ofManyOperationsTheFirstAreNamed() {
    String[] operations = IntStream.range(0, 20).mapToObj(i -> "Op" + i).toArray(String[]::new);
    assertThat(words(TestModel.on(Snapshots.healthyLinux(), TestModel.saved("2.8.0", operations))))
        .anyMatch(line -> line.endsWith("Op10, Op11 and 8 more"));
  }

  @Test
  void withoutAModelNothingIsSaid() {
    assertThat(words(Snapshots.healthyLinux())).isEmpty();
  }

  private static List<String> words(Snapshot computer) {
    return ModelDescription.of(computer).stream().map(Message::text).toList();
  }
}
