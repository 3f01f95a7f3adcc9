package org.pywrapdoctor.probe.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.Stage;

/// A Python that works, with packages called `tensorflow` made for the test.
@EnabledOnOs(OS.LINUX)
class LaunchProbeTest {
  /// As much of TensorFlow as the child asks for, in floats.
  private static final String MODEL =
      """
      __version__ = '9.9.9'
      def executing_eagerly():
          return True
      def constant(value):
          return value
      def matmul(a, b):
          return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]
      def reduce_sum(a):
          return sum(sum(row) for row in a)
      class keras:
          class layers:
              @staticmethod
              def Dense(units, kernel_initializer):
                  return lambda rows: [[sum(row)] for row in rows]
      """;

  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void putUp() throws IOException {
    bench = new Bench(folder);
  }

  @Test
  void whenAllIsWellTwoChildrenTellThreeStages() throws IOException {
    bench.file(
        "work/tensorflow/__init__.py",
        MODEL + "print('chatter')\nimport os\nos.write(1, b'native chatter')");
    Launch launch = bench.variable("LD_LIBRARY_PATH", "/none").launch(Bench.python());
    assertThat(launch.attempts())
        .extracting(Attempt::purpose)
        .containsExactly(Purpose.ANSWER, Purpose.IMPORT);
    Attempt attempt = launch.attempts().getLast();
    assertThat(attempt.exitCode()).contains(0);
    assertThat(attempt.failedStage()).isEmpty();
    assertThat(attempt.stages())
        .containsExactly(
            new Stage(Stage.IMPORT, true, "9.9.9", List.of()),
            new Stage(Stage.COMPUTATION, true, "54.0", List.of()),
            new Stage(Stage.KERAS, true, "3.0", List.of()));
    assertThat(attempt.lastLines()).contains("native chatterchatter");
    assertThat(attempt.command()).endsWith("-B", "-c", "import tensorflow");
    assertThat(attempt.python().orElseThrow().facts())
        .containsEntry("tensorflow.__file__", bench.work() + "/tensorflow/__init__.py");
  }

  @Test
  void progressNamesEachStage() throws IOException {
    bench.file("work/tensorflow.py", MODEL);
    bench.launch(Bench.python());
    assertThat(bench.heard())
        .containsSubsequence(
            "Starting Python",
            "Importing TensorFlow",
            "Trying a small computation",
            "Trying tf.keras");
  }

  @Test
  void theInterpreterSaysWhoItIs() {
    Launch.PythonFacts python =
        bench.launch(Bench.python()).attempts().getFirst().python().orElseThrow();
    assertThat(python.facts()).containsEntry("bits", "64").containsEntry("platform", "linux");
    assertThat(python.facts().get("version")).matches("3\\.\\d+\\.\\d+");
    assertThat(python.path().getFirst()).isEmpty();
  }

  @Test
  void aScriptPutsItsFolderInFront() throws IOException {
    bench.file("scripts/tensorflow.py", "raise RuntimeError('ä 日 😀 \\ud800')");
    bench.file("scripts/mine.py", "raise SystemExit('never executed')");
    Files.createSymbolicLink(bench.work().resolve("mine.py"), folder.resolve("scripts/mine.py"));
    Attempt attempt = bench.script("mine.py").imported(Bench.python());
    assertThat(attempt.python().orElseThrow().path()).first().isEqualTo(folder + "/scripts");
    PythonError error = attempt.failedStage().flatMap(Stage::firstError).orElseThrow();
    assertThat(error.type()).isEqualTo("RuntimeError");
    assertThat(error.message()).isEqualTo("ä 日 😀 \ud800");
    assertThat(error.frames()).containsExactly(folder + "/scripts/tensorflow.py:1 <module>");
    assertThat(attempt.exitCode()).contains(1);
    assertThat(attempt.lastLines()).last().asString().startsWith("RuntimeError");
  }

  @Test
  void theExceptionThatWasRaisedFirstComesFirst() throws IOException {
    bench.file(
        "work/tensorflow.py",
        """
        def native():
            raise ImportError('libfoo.so: cannot open')
        try:
            try:
                native()
            except ImportError as error:
                raise ValueError('echo') from error
        except ValueError:
            raise ImportError('Failed to load the native TensorFlow runtime.')
        """);
    Stage stage = bench.imported(Bench.python()).failedStage().orElseThrow();
    assertThat(stage.errors())
        .extracting(PythonError::message)
        .containsExactly(
            "libfoo.so: cannot open", "echo", "Failed to load the native TensorFlow runtime.");
    assertThat(stage.errors().getFirst().frames())
        .last()
        .asString()
        .endsWith("tensorflow.py:2 native");
  }

  @Test
  void anErrorWithoutEndIsCut() throws IOException {
    bench.file("work/tensorflow.py", "def deeper():\n    deeper()\ndeeper()");
    Stage stage = bench.imported(Bench.python()).failedStage().orElseThrow();
    assertThat(stage.errors().getFirst().type()).isEqualTo("RecursionError");
    assertThat(stage.errors().getFirst().frames())
        .hasSizeLessThan(100)
        .anyMatch(frame -> frame.matches("\\[\\d+ more]"));
  }

  @Test
  void anErrorThatCannotBePrintedIsStillNamed() throws IOException {
    bench.file(
        "work/tensorflow.py",
        "class Bad(Exception):\n    def __str__(self):\n        raise self\nraise Bad()");
    Stage stage = bench.imported(Bench.python()).failedStage().orElseThrow();
    assertThat(stage.errors().getFirst().type()).isEqualTo("tensorflow.Bad");
  }

  @Test
  void aSyntaxErrorSaysWhere() throws IOException {
    bench.file("work/tensorflow.py", "x = 1\nthis is no Python\n");
    Stage stage = bench.imported(Bench.python()).failedStage().orElseThrow();
    assertThat(stage.errors().getFirst().frames())
        .last()
        .isEqualTo(bench.work() + "/tensorflow.py:2");
  }

  @Test
  void aDeathWithoutAWordIsPlacedInItsStage() throws IOException {
    bench.file(
        "work/tensorflow.py",
        MODEL + "def matmul(a, b):\n    import ctypes\n    ctypes.string_at(0)\n");
    Attempt attempt = bench.imported(Bench.python());
    assertThat(attempt.signal()).contains("SIGSEGV");
    assertThat(attempt.exitCode()).isEmpty();
    assertThat(attempt.failedStage()).contains(new Stage(Stage.COMPUTATION, false, "", List.of()));
    assertThat(attempt.lastLines()).anyMatch(line -> line.contains("tensorflow.py"));
  }

  @Test
  void aWrongResultIsAFailure() throws IOException {
    bench.file("work/tensorflow.py", MODEL + "def reduce_sum(a):\n    return 55.0\n");
    Attempt attempt = bench.imported(Bench.python());
    assertThat(attempt.failedStage()).get().extracting(Stage::name).isEqualTo(Stage.COMPUTATION);
    assertThat(attempt.stage(Stage.KERAS)).get().matches(Stage::succeeded);
    assertThat(attempt.exitCode()).contains(1);
  }

  @Test
  void aModuleThatEndsPythonIsSeen() throws IOException {
    bench.file("work/tensorflow.py", "import sys\nsys.exit('enough')");
    Stage stage = bench.imported(Bench.python()).failedStage().orElseThrow();
    assertThat(stage.errors().getFirst().type()).isEqualTo("SystemExit");
  }

  @Test
  void whenTheImportFailsItIsTriedWithoutTheVariablesThatAreSet() throws IOException {
    bench.file("path/tensorflow.py", "raise ImportError('shadow')");
    Launch launch =
        bench
            .variable("PYTHONPATH", folder + "/path")
            .variable("TF_CPP_MIN_LOG_LEVEL", "3")
            .variable("TF_CLI_CONFIG_FILE", "terraform.rc")
            .variable("LD_PRELOAD", "")
            .launch(Bench.python());
    Attempt without = launch.attempt(Purpose.IMPORT_WITHOUT_VARIABLES).orElseThrow();
    assertThat(without.removedVariables()).containsExactly("PYTHONPATH");
    assertThat(without.failedStage().flatMap(Stage::firstError))
        .get()
        .extracting(PythonError::message)
        .isEqualTo("No module named 'tensorflow'");
    assertThat(launch.attempts())
        .extracting(Attempt::purpose)
        .containsExactly(
            Purpose.ANSWER,
            Purpose.IMPORT,
            Purpose.NATIVE_ALONE,
            Purpose.IMPORT_ISOLATED,
            Purpose.IMPORT_WITHOUT_VARIABLES,
            Purpose.IMPORT_WITHOUT_USER_SITE,
            Purpose.IMPORT_ELSEWHERE);
  }

  @Test
  void modulesOfTheWorkingFolderDoNotReachTheChildProgram() throws IOException {
    for (String name : List.of("os", "sys", "json", "faulthandler", "traceback", "_imp")) {
      bench.file("work/" + name + ".py", "raise RuntimeError('from the working folder')");
    }
    Attempt attempt = bench.imported(Bench.python());
    assertThat(attempt.python()).isPresent();
    assertThat(attempt.stage(Stage.IMPORT)).isPresent();
  }

  @Test
  void nothingIsLeftInHomeOrWorkingFolder() throws IOException {
    bench.file("work/tensorflow/__init__.py", MODEL);
    List<Path> before = tree();
    bench.launch(Bench.python());
    assertThat(tree()).isEqualTo(before);
  }

  private List<Path> tree() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted().toList();
    }
  }
}
