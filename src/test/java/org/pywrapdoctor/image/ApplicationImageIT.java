package org.pywrapdoctor.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The image runs on its own, wherever it lies and whatever the person's environment holds.
@Tag("image")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher for Windows is built elsewhere")
class ApplicationImageIT {

  private static final String VERSION = "Pywrap Doctor \\d+\\.\\d+\\.\\d+\n";

  private final ApplicationImage image = ApplicationImage.built();

  @TempDir private Path folder;

  @Test
  void runsInAnEmptyEnvironment() throws Exception {
    assertRuns(version(image, Map.of()));
  }

  @Test
  void holdsNoJarsAndItsOwnNativeFiles() throws IOException {
    List<String> names = image.files().stream().map(file -> file.getFileName().toString()).toList();
    assertThat(names).noneMatch(name -> name.endsWith(".jar"));
    assertThat(names).anyMatch(name -> name.contains("jnidispatch"));
    assertThat(names).anyMatch(name -> name.contains("prism_sw"));
  }

  /// What the licences ask for, made by the build: everything that is not ours, for people and for
  /// programs, and the texts that the modules bring.
  @Test
  void saysWhatItIsMadeOf() throws IOException {
    Path legal = image.folder().resolve("runtime").resolve("legal");
    assertThat(legal.resolve("THIRD-PARTY.txt"))
        .content()
        .contains("javafx", "ControlsFX", "oshi-core", "picocli")
        .doesNotContain("Unknown license", "junit", "assertj");
    assertThat(legal.resolve("tools.jackson.core").resolve("LICENSE")).isNotEmptyFile();
    JsonNode bill =
        JsonMapper.shared().readTree(Files.readString(legal.resolve("pywrap-doctor.cdx.json")));
    assertThat(bill.path("components").valueStream().map(part -> part.path("name").asString()))
        .contains("javafx-controls", "jackson-databind", "jna-jpms")
        .doesNotContain("junit-jupiter");
  }

  /// The same sources make the same bytes: nothing in the jar tells when or by whom it was made.
  @Test
  void theJarTellsNeitherTimeNorPerson() throws IOException {
    Path jar;
    try (Stream<Path> made = Files.list(image.folder().getParent())) {
      jar = made.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.stream().map(JarEntry::getTimeLocal).distinct()).hasSize(1);
      assertThat(file.getManifest().getMainAttributes().getValue("Built-By")).isNull();
    }
  }

  @Test
  void aCopyInAFolderWithASpaceStillUsesItsCache() throws Exception {
    ApplicationImage copy = image.copyTo(folder.resolve("a copy"));
    assertRuns(version(copy, Map.of()));

    Run strict =
        Run.of(
            Map.of(),
            List.of(
                copy.java().toString(),
                "-XX:AOTMode=on",
                "-XX:AOTCache=" + copy.cache(),
                "-Xlog:aot:stderr",
                "-m",
                "org.pywrapdoctor/org.pywrapdoctor.Main",
                "--version"));
    assertThat(strict.error())
        .contains("Opened AOT cache " + copy.cache())
        .contains("Using AOT-linked classes: true")
        .contains("use_full_module_graph = true");
    assertThat(strict.output()).matches(VERSION);
  }

  @Test
  void aCacheThatDoesNotFitIsNoOutput() throws Exception {
    ApplicationImage copy = image.copyTo(folder.resolve("copy"));
    Files.writeString(copy.cache(), "not a cache");
    assertRuns(version(copy, Map.of()));
    Files.delete(copy.cache());
    assertRuns(version(copy, Map.of()));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void bogusLibrariesDoNotReachIt() throws Exception {
    for (String library : List.of("libc.so.6", "libm.so.6", "libstdc++.so.6", "libz.so.1")) {
      Files.writeString(folder.resolve(library), "");
    }
    assumeTrue(Files.size(image.launcher()) > 65536, "The launcher is a script");
    Map<String, String> hostile =
        Map.of(
            "LD_LIBRARY_PATH", folder.toString(),
            "LD_PRELOAD", folder.resolve("libm.so.6").toString(),
            "LD_DEBUG", "libs",
            "JAVA_TOOL_OPTIONS", "-XX:NoSuchOption",
            "_JAVA_OPTIONS", "-version",
            "JDK_JAVA_OPTIONS", "--no-such-option",
            "CLASSPATH", folder.toString());
    assertRuns(version(image, hostile));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void startsWithLittleMemory() throws Exception {
    assertRuns(
        Run.of(
            Map.of(),
            List.of(
                "/bin/sh",
                "-c",
                "ulimit -v 480000; exec \"$0\" --version",
                image.launcher().toString())));
    assertAnswers(
        Run.of(
            Map.of("PATH", "/usr/bin"),
            List.of(
                "/bin/sh",
                "-c",
                "ulimit -v 480000; exec \"$0\" diagnose --no-run --quick --json",
                image.launcher().toString())));
  }

  @Test
  void aLinkToTheLauncherWorks() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("doctor"), image.launcher());
    Run run = Run.of(Map.of(), List.of(link.toString(), "--version"));
    Files.delete(link);
    assertRuns(run);
  }

  /// What is not in the cache takes longer to load than the libraries of a file take to find.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aLookAtOneFileLoadsNothingOfOursFromOutsideItsCache() throws Exception {
    Path loaded = folder.resolve("loaded");
    Path libraries = image.cache().getParent();
    Run run =
        Run.of(
            Map.of("LC_ALL", "C.UTF-8", "HOME", folder.toString()),
            List.of(
                image.java().toString(),
                "-XX:AOTCache=" + libraries.resolve("libraries.aot"),
                "-Xlog:class+load:file=" + loaded,
                "-m",
                "org.pywrapdoctor/org.pywrapdoctor.Main",
                "libraries",
                libraries.resolve("libnio.so").toString(),
                "--python",
                environment().toString(),
                "--json"));
    assertThat(run.exitCode()).as(run.error()).isLessThan(2);
    assertThat(Files.readAllLines(loaded))
        .filteredOn(line -> !line.endsWith("source: shared objects file"))
        .noneMatch(line -> line.contains("org.pywrapdoctor"));
  }

  /// The Python of an environment, as far as its files tell; it does not start.
  private Path environment() throws IOException {
    Path base = folder.resolve("base");
    Path program = Files.createDirectories(base.resolve("bin")).resolve("python3.12");
    Path library = Files.createDirectories(base.resolve("lib").resolve("python3.12"));
    Path headers = Files.createDirectories(base.resolve("include").resolve("python3.12"));
    Files.copy(image.java(), program);
    Files.copy(image.cache().resolveSibling("libjli.so"), library.resolveSibling("libjli.so"));
    Files.writeString(library.resolve("os.py"), "");
    Files.writeString(headers.resolve("patchlevel.h"), "#define PY_VERSION \"3.12.1\"\n");
    Path bin = Files.createDirectories(folder.resolve("env").resolve("bin"));
    Files.writeString(
        bin.resolveSibling("pyvenv.cfg"), "home = " + program.getParent() + "\nversion = 3.12.1\n");
    return Files.createSymbolicLink(bin.resolve("python"), program);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void diagnoseWritesNoFile() throws Exception {
    Traced traced = trace(image.launcher().toString(), "diagnose", "--no-run", "--quick", "--json");
    assertAnswers(traced.run());
    assertThat(traced.changes()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theWizardOpensAndUnpacksNothing() throws Exception {
    Path report = folder.resolve("rehearsal.pywrapreport");
    Traced traced =
        trace(
            image.java().toString(),
            "-XX:AOTCache=" + image.cache(),
            "-Djna.boot.library.path=" + image.cache().getParent(),
            "-Dglass.platform=Headless",
            "-m",
            "org.pywrapdoctor/org.pywrapdoctor.Rehearsal",
            folder.toString(),
            image.java().toString(),
            report.toString());
    assertThat(traced.run().error()).doesNotContain("Exception");
    assertThat(traced.run().exitCode()).isZero();
    assertThat(traced.changes())
        .filteredOn(call -> !call.contains(report.toString()) && !call.contains("fontconfig"))
        .isEmpty();
  }

  /// A run and its system calls that change files.
  private record Traced(Run run, List<String> changes) {}

  private Traced trace(String... command) throws IOException, InterruptedException {
    Path strace = Path.of("/usr/bin/strace");
    assumeTrue(Files.exists(strace), "strace is not installed");
    Path trace = folder.resolve("trace");
    List<String> traced = new ArrayList<>();
    traced.addAll(List.of(strace.toString(), "--follow-forks", "--trace=%file"));
    traced.add("--output=" + trace);
    traced.addAll(List.of(command));
    Run run = Run.of(Map.of("PATH", "/usr/bin"), traced);
    try (Stream<String> calls = Files.lines(trace)) {
      return new Traced(run, calls.filter(ApplicationImageIT::changesFiles).toList());
    }
  }

  private static boolean changesFiles(String call) {
    return call.matches(".* (mkdir|unlink|rename|creat|symlink|link|chmod|truncate)\\w*\\(.*")
        || call.matches(".*\\bO_(WRONLY|RDWR|CREAT)\\b.*") && !call.matches(".*\"/(dev|proc)/.*");
  }

  private static Run version(ApplicationImage image, Map<String, String> environment)
      throws IOException, InterruptedException {
    return Run.of(environment, List.of(image.launcher().toString(), "--version"));
  }

  /// One JSON object and nothing else, whether a Python is there to examine or not.
  private static void assertAnswers(Run run) {
    assertThat(run.exitCode()).isBetween(0, 2);
    JsonNode answer = JsonMapper.shared().readTree(run.output());
    assertThat(answer.path("schema").asInt()).isEqualTo(1);
    assertThat(answer.path("error").path("code").asString("")).isNotEqualTo("fault");
  }

  private static void assertRuns(Run run) {
    assertThat(run.error()).isEmpty();
    assertThat(run.output()).matches(VERSION);
    assertThat(run.exitCode()).isZero();
  }
}
