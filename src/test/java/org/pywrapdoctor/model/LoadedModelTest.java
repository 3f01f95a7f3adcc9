package org.pywrapdoctor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.SurroundedHost;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.fixture.BaseEnvironment;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotBuilder;

/// Models that one TensorFlow wrote, really opened by another: what was read of them says what
/// happens, and explains it.
@Tag("real-environment")
class LoadedModelTest {
  private static final List<Look> LOOKS =
      List.of(Look.MACHINE, Look.PYTHON, Look.INSTALLATION, Look.IMPORT);

  /// What was seen before the model: TensorFlow is imported once for all models.
  private static final Map<BaseEnvironment, Snapshot> IMPORTED =
      new EnumMap<>(BaseEnvironment.class);

  @TempDir private static Path folder;

  @BeforeAll
  static void unpack() {
    KeptModels.unpack(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "TENSORFLOW_2_15, 2.21.0/functional.keras, model-saved-by-newer-tensorflow",
    "TENSORFLOW_2_15, 2.15.1/spectral.keras, keras-3-mismatch",
    "TENSORFLOW_2_15, 2.8.4/functional-saved,",
    "TENSORFLOW_2_21, 2.8.4/functional-saved, model-saved-by-older-tensorflow"
  })
  void whatWasReadSaysWhatHappens(BaseEnvironment base, String model, String cause) {
    ExaminedPython python = RealEnvironments.sound(base);
    Doctor doctor = Practices.live(SurroundedHost.of(python)).doctor();
    Snapshot imported = IMPORTED.computeIfAbsent(base, _ -> imported(doctor, python));
    String path = folder.resolve(model).toString();
    Snapshot seen = doctor.look(Look.MODEL, asked(imported, path), ExaminationListener.NOBODY);
    Attempt loading = seen.model().ifKnown().orElseThrow().loading().ifKnown().orElseThrow();
    assertThat(loading.stage(Stage.MODEL).map(Stage::succeeded)).contains(cause == null);
    Assessment assessment = doctor.judge(seen).assessment();
    assertThat(found(assessment)).isEqualTo(Optional.ofNullable(cause));
    assertThat(assessment.verdict()).isEqualTo(cause == null ? Verdict.HEALTHY : Verdict.DEGRADED);
    assertThat(found(doctor.judge(unloaded(seen)).assessment()))
        .as("without loading it")
        .isEqualTo(Optional.ofNullable(cause));
    if (cause != null) {
      assertThat(assessment.roots().getFirst().evidence())
          .extracting(Evidence::kind)
          .as("what was read, and what happened: %s", loading)
          .contains(Evidence.Kind.FILE, Evidence.Kind.PROCESS);
      assertThat(assessment.roots().getFirst().cures()).isNotEmpty();
    }
  }

  private static Snapshot imported(Doctor doctor, ExaminedPython python) {
    Snapshot seen =
        doctor.begin(
            new Request(
                Goal.IMPORT,
                Optional.of(python.executable().toString()),
                python.workingFolder().toString(),
                Optional.empty(),
                true,
                true,
                Request.DEFAULT_TIMEOUT_SECONDS));
    for (Look look : LOOKS) {
      seen = doctor.look(look, seen, ExaminationListener.NOBODY);
    }
    return seen;
  }

  /// The same computer, asked about a model.
  private static Snapshot asked(Snapshot seen, String model) {
    return new SnapshotBuilder(seen.request().withModel(model), seen.takenAt())
        .machine(seen.machine())
        .variables(seen.variables())
        .interpreter(seen.interpreter())
        .modulePath(seen.modulePath())
        .installation(seen.installation())
        .launch(seen.launch())
        .build();
  }

  private static Snapshot unloaded(Snapshot seen) {
    return seen.toBuilder().model(seen.model().map(m -> m.withLoading(Seen.notLooked()))).build();
  }

  private static Optional<String> found(Assessment assessment) {
    return assessment.diagnoses().stream()
        .filter(diagnosis -> diagnosis.explains().contains(Explains.MODEL))
        .map(Diagnosis::cause)
        .findFirst();
  }
}
