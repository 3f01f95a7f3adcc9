package org.pywrapdoctor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.rule.companion.CustomOpAbiMismatchRule;
import org.pywrapdoctor.diagnosis.rule.companion.H5pyMismatchRule;
import org.pywrapdoctor.diagnosis.rule.companion.KerasMismatchRule;
import org.pywrapdoctor.diagnosis.rule.model.ModelSavedByNewerRule;
import org.pywrapdoctor.diagnosis.rule.model.ModelSavedByOlderRule;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.model.KeptModels.Opening;
import org.pywrapdoctor.probe.model.ModelReader;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// What is said of a model without starting Python is what really happens, for every release that
/// wrote models and every one that opened them.
class ModelMatrixTest {
  private static final String LEGACY = "+tf-keras";

  /// The Keras 3 that each release line was measured with (`packaging/models/environments.py`).
  private static final Map<String, String> KERAS =
      Map.of(
          "2.16", "3.3.3", "2.17", "3.5.0", "2.18", "3.8.0", "2.19", "3.9.2", "2.20", "3.11.3",
          "2.21", "3.15.1");

  @TempDir private static Path folder;

  private final Diagnostician diagnostician =
      new Diagnostician(
          List.of(
              new KerasMismatchRule(),
              new H5pyMismatchRule(),
              new CustomOpAbiMismatchRule(),
              new ModelSavedByNewerRule(),
              new ModelSavedByOlderRule()));
  private final Map<String, Seen<Model>> read = new HashMap<>();

  @BeforeAll
  static void unpack() {
    KeptModels.unpack(folder);
  }

  @Test
  void theVerdictIsWhatReallyHappens() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Opening> openings = KeptModels.openings();
    for (Opening opening : openings) {
      Assessment assessment = assess(opening);
      boolean loads =
          assessment.diagnoses().stream()
              .noneMatch(found -> found.explains().contains(Explains.MODEL));
      if (loads != opening.opens()) {
        wrong.add(
            opening
                + " "
                + assessment.roots().stream()
                    .map(Diagnosis::evidence)
                    .flatMap(List::stream)
                    .map(evidence -> evidence.what().text())
                    .toList());
      }
    }
    assertThat(wrong).as(wrong.size() + " of " + openings.size()).isEmpty();
    assertThat(openings).hasSizeGreaterThan(1000);
  }

  private Assessment assess(Opening opening) throws IOException {
    return diagnostician.assess(snapshot(opening), Knowledge.shipped());
  }

  private Snapshot snapshot(Opening opening) throws IOException {
    String release = opening.opener().replace(LEGACY, "");
    String line = release.substring(0, release.lastIndexOf('.'));
    boolean legacy = opening.opener().endsWith(LEGACY);
    String site = Snapshots.LINUX_SITE;
    Snapshot computer =
        Snapshots.withoutRun(
            Snapshots.with(
                Snapshots.without(Snapshots.healthyLinux(), "keras"),
                TestDistribution.of(site, "tensorflow", release)));
    if (KERAS.containsKey(line)) {
      computer =
          Snapshots.with(
              computer,
              TestDistribution.of(site, "keras", KERAS.get(line)),
              TestDistribution.of(site, "tf-keras", line + ".0"));
    }
    if (release.matches("2\\.[1-3]\\..*")) {
      computer = Snapshots.with(computer, TestDistribution.of(site, "h5py", "2.10.0"));
    }
    if (legacy) {
      computer = Snapshots.withVariables(computer, "TF_USE_LEGACY_KERAS", "1");
    }
    return computer.toBuilder().model(model(opening.writer() + "/" + opening.model())).build();
  }

  private Seen<Model> model(String name) throws IOException {
    if (!read.containsKey(name)) {
      String path = folder.resolve(name).toString();
      read.put(name, Seen.known(new ModelReader(new LiveHost().files()).read(path)));
    }
    return read.get(name);
  }
}
