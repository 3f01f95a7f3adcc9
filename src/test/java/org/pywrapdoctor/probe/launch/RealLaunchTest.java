package org.pywrapdoctor.probe.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pywrapdoctor.fixture.BaseEnvironment;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.Observation;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.Request;

/// Real environments, sound and broken, launched.
@Tag("real-environment")
class RealLaunchTest {
  private static final int SECONDS = 180;

  @TempDir private Path home;

  @ParameterizedTest
  @EnumSource
  void aSoundEnvironmentGoesThroughAllStagesAndNothingIsWritten(BaseEnvironment base)
      throws IOException {
    ExaminedPython python = RealEnvironments.sound(base);
    Path environment = python.executable().getParent().getParent();
    List<String> before = tree(environment);

    Launch launch = launch(python);
    assertThat(launch.attempts())
        .extracting(Attempt::purpose)
        .containsExactly(Purpose.ANSWER, Purpose.IMPORT);
    Attempt attempt = launch.attempts().getLast();
    assertThat(attempt.stages())
        .extracting(Stage::name)
        .containsExactly(Stage.IMPORT, Stage.COMPUTATION, Stage.KERAS);
    assertThat(attempt.failedStage()).isEmpty();
    assertThat(attempt.exitCode()).contains(0);
    assertThat(attempt.python().orElseThrow().facts())
        .containsEntry("tensorflow.__version__", attempt.stages().getFirst().result())
        .containsKeys("numpy.__version__", "google.protobuf.__version__", "numpy.__file__");

    assertThat(tree(environment)).isEqualTo(before);
    assertThat(tree(python.workingFolder())).hasSize(1);
    assertThat(tree(home)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TRUNCATED_LIBRARY",
        "ZEROED_BLOCK",
        "NUMPY_2",
        "MISSING_KERAS",
        "SHADOWED_BY_SCRIPT",
        "OLD_LIBSTDCXX"
      })
  void aBrokenOneFailsInTheObservedStage(BrokenCase broken) throws IOException {
    Observation observed = broken.observed();
    ExaminedPython python = RealEnvironments.broken(broken);
    List<String> before = tree(python.workingFolder());
    Attempt attempt = launch(python).attempt(Purpose.IMPORT).orElseThrow();

    assertThat(attempt.failedStage().map(Stage::name)).isEqualTo(stage(observed));
    if (observed.exitCode() < 128) {
      assertThat(attempt.exitCode()).contains(observed.exitCode());
      assertThat(String.join("\n", attempt.lastLines())).contains(observed.lastWords());
    } else {
      assertThat(attempt.signal()).contains(observed.exitCode() == 135 ? "SIGBUS" : "SIGSEGV");
      assertThat(attempt.failedStage().orElseThrow().errors()).isEmpty();
    }
    assertThat(tree(home)).hasSize(1);
    assertThat(tree(python.workingFolder())).isEqualTo(before);
  }

  @Test
  void theFirstErrorNamesTheLibraryAndWithoutTheVariableItLoads() {
    Launch launch = launch(RealEnvironments.broken(BrokenCase.TEXT_AS_LIBSTDCXX));
    Stage failed = launch.attempt(Purpose.IMPORT).flatMap(Attempt::failedStage).orElseThrow();
    assertThat(failed.firstError().orElseThrow().message()).contains("libstdc++.so.6");
    Attempt without = launch.attempt(Purpose.IMPORT_WITHOUT_VARIABLES).orElseThrow();
    assertThat(without.removedVariables()).containsExactly("LD_LIBRARY_PATH");
    assertThat(without.failedStage()).isEmpty();
    assertThat(without.exitCode()).contains(0);
  }

  @Test
  void thePersonsKerasSettingsCountAndStay() throws IOException {
    Path settings = Files.createDirectory(home.resolve(".keras")).resolve("keras.json");
    Files.writeString(settings, "{\"floatx\": \"float64\", \"backend\": \"jax\"}");
    List<String> before = tree(home);
    Launch launch = launch(RealEnvironments.sound(BaseEnvironment.TENSORFLOW_2_21));
    Stage failed = launch.attempt(Purpose.IMPORT).flatMap(Attempt::failedStage).orElseThrow();
    assertThat(failed.name()).isEqualTo(Stage.KERAS);
    assertThat(failed.firstError().orElseThrow().message()).contains("jax");
    assertThat(tree(home)).isEqualTo(before);
  }

  private static Optional<String> stage(Observation observed) {
    return switch (observed.step()) {
      case IMPORT -> Optional.of(Stage.IMPORT);
      case COMPUTATION -> Optional.of(Stage.COMPUTATION);
      case KERAS -> Optional.of(Stage.KERAS);
      case NONE -> Optional.empty();
    };
  }

  private Launch launch(ExaminedPython python) {
    Map<String, String> variables = new HashMap<>(python.variables());
    variables.put("HOME", home.toString());
    variables.put("PATH", "/usr/bin:/bin");
    return Bench.seen(
            python.executable().toString(),
            variables,
            new Request(
                Goal.IMPORT,
                Optional.of(python.executable().toString()),
                python.workingFolder().toString(),
                Optional.empty(),
                true,
                false,
                SECONDS),
            Progress.silent())
        .ifKnown()
        .orElseThrow();
  }

  /// Every file with its size and time of change.
  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted().map(RealLaunchTest::line).toList();
    }
  }

  private static String line(Path path) {
    try {
      return path
          + " "
          + Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
          + " "
          + Files.readAttributes(path, "size", LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
