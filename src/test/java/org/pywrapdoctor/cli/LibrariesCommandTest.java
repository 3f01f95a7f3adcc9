package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.fixture.BaseEnvironment;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.loader.DescribedPe;
import org.pywrapdoctor.loader.ElfWorkshop;
import tools.jackson.databind.JsonNode;

/// What `command-line.md` promises of `libraries`.
class LibrariesCommandTest {

  private static final String CODE = "int answer(void) { return 42; }\n";

  @TempDir private Path temporary;

  @Test
  void aSoundLibraryLoadsAndEachOfItsLibrariesIsListedOnce() throws IOException {
    Path root = withLibrary();
    Shell.Result result = libraries(root);
    assertThat(result.exitCode()).isZero();
    JsonNode json = result.json();
    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder(
            "schema", "root", "format", "architecture", "loads", "libraries");
    assertThat(json.path("schema").asInt()).isEqualTo(1);
    assertThat(json.path("root").asString()).isEqualTo(root.toString());
    assertThat(json.path("format").asString()).isEqualTo("elf");
    assertThat(json.path("loads").asBoolean()).isTrue();
    JsonNode inner = library(result, "libinner.so");
    assertThat(inner.propertyNames())
        .containsExactlyInAnyOrder(
            "name", "path", "neededBy", "status", "optional", "rule", "detail", "searched");
    assertThat(inner.path("path").asString()).isEqualTo(root.getParent() + "/lib/libinner.so");
    assertThat(inner.path("neededBy").toString()).isEqualTo("[\"root.so\"]");
    assertThat(inner.path("status").asString()).isEqualTo("found");
    assertThat(inner.path("rule").asString()).isEqualTo("RUNPATH of " + root);
    assertThat(names(result)).doesNotHaveDuplicates().doesNotContain("root.so");
  }

  @Test
  void aMissingLibraryIsNamedWithWhereItWasSearched() throws IOException {
    Path root = withLibrary();
    Files.delete(root.resolveSibling("lib").resolve("libinner.so"));
    Shell.Result result = libraries(root);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.json().path("loads").asBoolean()).isFalse();
    JsonNode missing = library(result, "libinner.so");
    assertThat(missing.path("status").asString()).isEqualTo("missing");
    assertThat(missing.path("path").isNull()).isTrue();
    assertThat(missing.path("searched").path(0).asString())
        .isEqualTo("RUNPATH of %s: %s/lib (it is not there)".formatted(root, root.getParent()));
    assertThat(Shell.run("libraries", root.toString()).out())
        .contains("It cannot be loaded.", "libinner.so: missing", "looked for by RUNPATH of");
  }

  @Test
  void aMissingSymbolStandsAtTheLibraryThatUsesIt() throws IOException {
    Path root = workshop().library("root.so", "int gone(void); int ask(void) { return gone(); }\n");
    Shell.Result result = libraries(root);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(library(result, "root.so").path("status").asString()).isEqualTo("symbol-missing");
    assertThat(library(result, "root.so").path("detail").asString()).contains("gone");
  }

  @Test
  void aCutOffFileCannotBeLoaded() throws IOException {
    Path whole = workshop().library("whole.so", CODE);
    byte[] bytes = Files.readAllBytes(whole);
    for (int length : List.of(bytes.length / 2, 70, 20)) {
      Path cut =
          Files.write(whole.resolveSibling("cut.so"), java.util.Arrays.copyOf(bytes, length));
      Shell.Result result = libraries(cut);
      assertThat(result.exitCode()).as("%d bytes", length).isEqualTo(1);
      assertThat(result.json().path("format").asString()).isEqualTo("elf");
      assertThat(library(result, "cut.so").path("status").asString()).isEqualTo("corrupt");
    }
  }

  @Test
  void whatIsNoBinaryIs2() throws IOException {
    Path text = Files.writeString(temporary.resolve("text.so"), "hello\n");
    Path empty = Files.createFile(temporary.resolve("empty.so"));
    for (Path wrong : List.of(text, empty, temporary, temporary.resolve("gone.so"))) {
      Shell.Result result = libraries(wrong);
      assertThat(result.exitCode()).as(wrong.toString()).isEqualTo(2);
      assertThat(result.json().path("error").path("message").asString())
          .contains(wrong.getFileName().toString());
      assertThat(result.json().path("error").path("hint").asString()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"libraries", "libraries a b", "libraries a --no-such-option"})
  void wrongUsageIs64(String line) {
    assertThat(Shell.run((line + " --json").split(" ")).exitCode()).isEqualTo(64);
  }

  @Test
  void aPythonThatIsNotThereIs2() throws IOException {
    Path root = workshop().library("root.so", CODE);
    Shell.Result result =
        Shell.run("libraries", root.toString(), "--python", "/no/python", "--json");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.json().path("error").path("code").asString()).isEqualTo("no-python");
  }

  /// What only Windows could tell is unknown here, and nothing is wrong with the file itself.
  @Test
  void aFileForWindowsIsReadAsFarAsItTells() throws IOException {
    Path module =
        Files.write(
            temporary.resolve("module.pyd"),
            new DescribedPe()
                .importing("MSVCP140.dll", "lock")
                .importing("python311.dll", "PyList_New")
                .importing("KERNEL32.dll", "Sleep")
                .importing("api-ms-win-crt-heap-l1-1-0.dll", "malloc")
                .importing("beside.dll", "help")
                .bytes());
    Files.write(temporary.resolve("Beside.dll"), new DescribedPe().exporting("help").bytes());
    Shell.Result result = libraries(module);
    assertThat(result.exitCode()).isZero();
    assertThat(result.json().path("format").asString()).isEqualTo("pe");
    assertThat(result.json().path("loads").isNull()).isTrue();
    assertThat(status(result, "MSVCP140.dll")).isEqualTo("unknown");
    assertThat(status(result, "python311.dll")).isEqualTo("unknown");
    assertThat(status(result, "KERNEL32.dll")).isEqualTo("system");
    assertThat(status(result, "api-ms-win-crt-heap-l1-1-0.dll")).isEqualTo("system");
    assertThat(status(result, "beside.dll")).isEqualTo("found");
    Files.write(module, java.util.Arrays.copyOf(Files.readAllBytes(module), 0x900));
    assertThat(libraries(module).exitCode()).isEqualTo(1);
  }

  /// TensorFlow opens them by names that it makes up at run time, and goes on without them.
  @Test
  void librariesForCardsArePartOfTensorFlowsTree() throws IOException {
    ElfWorkshop workshop = workshop();
    workshop.library("tensorflow/libtensorflow_framework.so.2", CODE);
    Path module =
        workshop.library(
            "tensorflow/python/_pywrap_tensorflow_internal.so",
            "int answer(void); int ask(void) { return answer(); }\n",
            workshop.linkedWith("tensorflow/libtensorflow_framework.so.2"),
            ElfWorkshop.runpath("$ORIGIN/.."));
    Path folder = module.getParent();
    Files.createDirectories(folder.resolve("platform"));
    Files.writeString(
        folder.resolve("platform").resolve("build_info.py"),
        "build_info = collections.OrderedDict([('is_cuda_build', True)])\n");
    Files.createDirectories(folder.resolve("../../tensorflow-2.15.1.dist-info"));
    Shell.Result result = libraries(module);
    assertThat(result.exitCode()).isZero();
    assertThat(result.json().path("loads").asBoolean()).isTrue();
    JsonNode cudnn = library(result, "libcudnn.so.8");
    assertThat(cudnn.path("optional").asBoolean()).isTrue();
    assertThat(cudnn.path("neededBy").path(0).asString()).isEqualTo("libtensorflow_framework.so.2");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("real-environment")
  void tensorFlowsModuleHasTheLibrariesThatTheRealLoaderTakes(BaseEnvironment base)
      throws IOException {
    Path python = RealEnvironments.sound(base).executable();
    Path module = module(python);
    Shell.Result result =
        Shell.run("libraries", module.toString(), "--python", python.toString(), "--json");
    assertThat(result.exitCode()).isZero();
    TreeSet<Path> found =
        result
            .json()
            .path("libraries")
            .valueStream()
            .filter(library -> library.path("status").asString().equals("found"))
            .map(library -> Path.of(library.path("path").asString()))
            .map(LibrariesCommandTest::real)
            .collect(Collectors.toCollection(() -> new TreeSet<>()));
    assertThat(found).isEqualTo(ldd(module));
    assertThat(library(result, "libcuda.so.1").path("optional").asBoolean()).isTrue();
  }

  private static Path module(Path python) throws IOException {
    try (var folders = Files.list(python.resolve("../../lib").normalize())) {
      return folders
          .map(
              folder ->
                  folder.resolve("site-packages/tensorflow/python/_pywrap_tensorflow_internal.so"))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow();
    }
  }

  private static TreeSet<Path> ldd(Path module) throws IOException {
    Process ldd = new ProcessBuilder("ldd", module.toString()).start();
    return new String(ldd.getInputStream().readAllBytes())
        .lines()
        .map(line -> line.replaceFirst(".*=> ", "").strip().replaceFirst(" \\(0x.*", ""))
        .filter(path -> path.startsWith("/"))
        .map(Path::of)
        .map(LibrariesCommandTest::real)
        .collect(Collectors.toCollection(() -> new TreeSet<>()));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path;
    }
  }

  private ElfWorkshop workshop() throws IOException {
    assumeTrue(ElfWorkshop.isHere());
    return new ElfWorkshop(temporary.toRealPath());
  }

  private Path withLibrary() throws IOException {
    ElfWorkshop workshop = workshop();
    workshop.library("lib/libinner.so", CODE);
    return workshop.library(
        "root.so",
        "int answer(void); int ask(void) { return answer(); }\n",
        workshop.linkedWith("lib/libinner.so"),
        ElfWorkshop.runpath("$ORIGIN/lib"));
  }

  private static Shell.Result libraries(Path file) {
    return Shell.run("libraries", file.toString(), "--json");
  }

  private static List<String> names(Shell.Result result) {
    return result.json().path("libraries").findValuesAsString("name");
  }

  private static String status(Shell.Result result, String name) {
    return library(result, name).path("status").asString();
  }

  private static JsonNode library(Shell.Result result, String name) {
    return result
        .json()
        .path("libraries")
        .valueStream()
        .filter(library -> library.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
