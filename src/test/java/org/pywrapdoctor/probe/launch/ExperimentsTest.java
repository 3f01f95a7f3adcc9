package org.pywrapdoctor.probe.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.LibrarySearch;
import org.pywrapdoctor.snapshot.Launch.Natives;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.Stage;

/// Which children tell look-alikes apart, in virtual environments with a TensorFlow made for the
/// test.
@EnabledOnOs(OS.LINUX)
class ExperimentsTest {
  /// Fails when a module `helper` can be found and fails; else it is as much of TensorFlow as the
  /// child asks for.
  private static final String MODEL =
      """
      try:
          import helper
      except ImportError:
          pass
      import sys
      if 'second' in sys.modules:
          raise ImportError('second was here first')
      __version__ = '9.9.9'
      executing_eagerly = lambda: True
      constant = lambda value: value
      matmul = lambda a, b: a
      reduce_sum = lambda a: 54.0
      class keras:
          class layers:
              Dense = lambda units, kernel_initializer: lambda rows: [[3.0]]
      """;

  @TempDir private Path folder;
  private Bench bench;
  private Path site;
  private String python;

  @BeforeEach
  void putUp() throws IOException, InterruptedException {
    bench = new Bench(folder);
    Path environment = bench.environment(true);
    python = environment + "/bin/python";
    site = Bench.packages(environment);
    packageOf("tensorflow", MODEL);
  }

  @Test
  void whatFailsWithoutAllSurroundingsIsNotTriedWithoutEachOfThem() throws IOException {
    packageOf("tensorflow", "raise ImportError('always')");
    bench.variable("PYTHONPATH", "/none");
    assertThat(purposes(bench.launch(python)))
        .containsExactly(
            Purpose.ANSWER, Purpose.IMPORT, Purpose.NATIVE_ALONE, Purpose.IMPORT_ISOLATED);
  }

  @Test
  void packagesOfTheUserFolderAreFoundOut() throws IOException {
    Path userSite = Path.of("home/.local/lib").resolve(site.getParent().getFileName());
    bench.file(userSite + "/site-packages/helper.py", "raise RuntimeError('mine')");
    assertThat(worked(bench.launch(python)))
        .containsEntry(Purpose.IMPORT, false)
        .containsEntry(Purpose.IMPORT_ISOLATED, true)
        .containsEntry(Purpose.IMPORT_WITHOUT_USER_SITE, true)
        .containsEntry(Purpose.IMPORT_ELSEWHERE, false);
  }

  @Test
  void filesOfTheWorkingFolderAreFoundOut() throws IOException {
    bench.file("work/helper.py", "raise RuntimeError('mine')");
    assertThat(worked(bench.launch(python)))
        .containsEntry(Purpose.IMPORT, false)
        .containsEntry(Purpose.IMPORT_ISOLATED, true)
        .containsEntry(Purpose.IMPORT_WITHOUT_USER_SITE, false)
        .containsEntry(Purpose.IMPORT_ELSEWHERE, true);
  }

  @Test
  void filesBesideAScriptAreFoundOutToo() throws IOException {
    bench.file("scripts/helper.py", "raise RuntimeError('mine')");
    Path script = bench.file("scripts/mine.py", "import tensorflow");
    assertThat(worked(bench.script(script.toString()).launch(python)))
        .containsEntry(Purpose.IMPORT, false)
        .containsEntry(Purpose.IMPORT_ELSEWHERE, true);
  }

  @Test
  void theNativeModuleIsTriedAlone() throws IOException {
    packageOf("tensorflow", "raise ImportError('always')");
    Attempt missing = bench.launch(python).attempt(Purpose.NATIVE_ALONE).orElseThrow();
    assertThat(error(missing)).startsWith("TensorFlow has no native module");

    Path natives = Files.createDirectories(site.resolve("tensorflow/python"));
    Path file = Files.writeString(natives.resolve("_pywrap_tensorflow_internal.so"), "no ELF");
    Attempt broken = bench.launch(python).attempt(Purpose.NATIVE_ALONE).orElseThrow();
    assertThat(broken.failedStage()).get().extracting(Stage::name).isEqualTo(Stage.NATIVE);
    assertThat(broken.failedStage().flatMap(Stage::firstError).flatMap(e -> e.file()))
        .contains(file.toString());
    assertThat(error(broken)).contains("_pywrap_tensorflow_internal.so");
  }

  @Test
  void theNativeFileAtWhichTheImportStopsIsTriedAlone() throws IOException {
    Path file = Files.writeString(site.resolve("companion.so"), "no ELF");
    packageOf("tensorflow", "import companion");
    Attempt alone = bench.launch(python).attempt(Purpose.NATIVE_ALONE).orElseThrow();
    assertThat(alone.stage(Stage.FILE).flatMap(Stage::firstError))
        .get()
        .matches(error -> error.message().contains(file.toString()));
  }

  @Test
  void nativeModulesInMemoryAreToldWithTheirPlaces() {
    Natives natives = bench.imported(python).natives().orElseThrow();
    assertThat(natives.loaded())
        .isSorted()
        .anyMatch(path -> path.contains("/libc.so.6"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theLoadersTraceIsTakenOnRequestOnly() {
    assertThat(purposes(bench.launch(python))).containsExactly(Purpose.ANSWER, Purpose.IMPORT);
    Attempt traced = bench.traced().launch(python).attempt(Purpose.TRACE).orElseThrow();
    List<LibrarySearch> searches = traced.natives().orElseThrow().searches();
    assertThat(searches)
        .anyMatch(s -> s.library().equals("libc.so.6") && s.found().isPresent())
        .allMatch(s -> s.found().isEmpty() || s.tried().contains(s.found().get()));
    assertThat(traced.lastLines()).noneMatch(line -> line.contains("find library"));
    assertThat(traced.worked()).isTrue();
  }

  @Test
  void aScriptThatImportsTensorFlowFirstNeedsNoFurtherChild() throws IOException {
    Path script = bench.file("work/mine.py", "import os\nimport tensorflow\nimport second\n");
    packageOf("second", "");
    assertThat(purposes(bench.script(script.toString()).launch(python)))
        .containsExactly(Purpose.ANSWER, Purpose.IMPORT);
  }

  @Test
  void theOrderOfTheScriptIsTriedAndThenEachPackage() throws IOException {
    for (String name : List.of("first", "second", "fourth")) {
      packageOf(name, "");
    }
    packageOf("absent", "import nothing_of_this_name");
    Path script =
        bench.file(
            "work/mine.py",
            """
            import json, first as f
            from typing import TYPE_CHECKING
            if TYPE_CHECKING:
                import never
            try:
                from second import part
            except ImportError:
                import absent
            import beside
            def later():
                import never_either
            import tensorflow as tf
            import too_late
            raise SystemExit('never executed')
            """);
    bench.file("work/beside.py", "import fourth.inner\nraise SystemExit('never executed')\n");
    Launch launch = bench.script(script.toString()).launch(python);
    assertThat(launch.script().orElseThrow().statements())
        .containsExactly(
            "import first", "from second import part", "import absent", "import fourth.inner");
    assertThat(launch.script().orElseThrow().problem()).isEmpty();

    Attempt after = launch.attempt(Purpose.IMPORT_AFTER_SCRIPT).orElseThrow();
    assertThat(after.failedStage()).get().extracting(Stage::name).isEqualTo(Stage.IMPORT);
    assertThat(after.command().getLast())
        .startsWith("import first; from second import part;")
        .endsWith("; import tensorflow");
    List<Attempt> singles =
        launch.attempts().stream()
            .filter(attempt -> attempt.purpose() == Purpose.IMPORT_AFTER_PACKAGE)
            .toList();
    assertThat(singles).hasSize(4);
    assertThat(singles).filteredOn(attempt -> !attempt.worked()).hasSize(1);
    assertThat(singles.get(1).importedFirst()).containsExactly("from second import part");
    assertThat(singles.get(1).worked()).isFalse();
  }

  @Test
  void anOrderThatWorksNeedsThreeChildren() throws IOException {
    packageOf("first", "");
    Path script = bench.file("work/mine.py", "import first\nimport tensorflow\n");
    Launch launch = bench.script(script.toString()).launch(python);
    assertThat(purposes(launch))
        .containsExactly(Purpose.ANSWER, Purpose.IMPORT, Purpose.IMPORT_AFTER_SCRIPT);
    assertThat(launch.attempts()).allMatch(a -> a.exitCode().orElse(1) == 0);
  }

  @Test
  void aScriptThatIsNoPythonIsAFact() throws IOException {
    Path script = bench.file("work/mine.py", "import first\nthis is no Python\n");
    Launch launch = bench.script(script.toString()).launch(python);
    assertThat(launch.script().orElseThrow().problem()).contains("Line 2");
  }

  private void packageOf(String name, String content) throws IOException {
    Path init = site.resolve(name).resolve("__init__.py");
    Files.createDirectories(init.getParent());
    Files.writeString(init, content);
  }

  private static List<Purpose> purposes(Launch launch) {
    return launch.attempts().stream().map(Attempt::purpose).toList();
  }

  private static Map<Purpose, Boolean> worked(Launch launch) {
    return launch.attempts().stream().collect(Collectors.toMap(Attempt::purpose, Attempt::worked));
  }

  private static String error(Attempt attempt) {
    return attempt.failedStage().flatMap(Stage::firstError).orElseThrow().message();
  }
}
