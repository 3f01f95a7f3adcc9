package org.pywrapdoctor.probe.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;

/// What is read from the files of a Python against what that Python says of itself.
class InterpreterReaderTest {
  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private InterpreterReader reader;

  static List<Path> pythons() {
    return RealPythons.all();
  }

  @BeforeEach
  void prepare() {
    reader =
        new InterpreterReader(
            TestHost.onDisk(temporary.path(), temporary.path()), Knowledge.shipped());
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void readsAnInstallation(Path python) {
    Interpreter read = reader.read(python.toString());
    assertThat(read.version()).contains(RealPythons.version(python));
    assertThat(read.prefix()).isEqualTo(ask(python, "sys.prefix"));
    assertThat(read.architecture()).contains(Architecture.of(ask(python, "platform.machine()")));
    assertThat(read.basePrefix()).isEmpty();
    assertThat(read.base()).isEmpty();
    assertThat(read.broken()).isEmpty();
    assertThat(read.path()).isEqualTo(python.toString());
    assertThat(read.allPaths())
        .contains(python.resolveSibling("python" + read.minorVersion().orElseThrow()).toString());
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void readsAnEnvironment(Path python) {
    assumeTrue(RealPythons.isAtLeast(python, 3, 3), "venv came with Python 3.3");
    Path environment =
        RealPythons.environment(python, temporary.resolve("env"), "--system-site-packages");
    Interpreter read = reader.read(environment.toString());
    assertThat(read.version()).contains(RealPythons.version(python));
    assertThat(read.prefix()).isEqualTo(ask(environment, "sys.prefix"));
    assertThat(read.basePrefix()).contains(ask(environment, "sys.base_prefix"));
    assertThat(read.kind()).isEqualTo("venv");
    assertThat(read.systemSitePackages()).isTrue();
    assertThat(read.broken()).isEmpty();
    assertThat(read.base().map(Path::of).filter(Files::isExecutable)).isPresent();
    assertThat(read.allPaths()).contains(environment.resolveSibling("python3").toString());
    assertThat(reader.executableIn(temporary.resolve("env").toString()))
        .contains(environment.toString());
  }

  @Test
  void namesTheTensorFlowInIt() throws IOException {
    Path environment = environment();
    Path site = site(environment);
    Files.createDirectory(site.resolve("tensorflow_cpu-2.15.0.post1.dist-info"));
    Files.createDirectory(site.resolve("tensorflow_io-0.37.1.dist-info"));
    Files.createDirectory(site.resolve("~ensorflow-2.15.0.dist-info"));
    assertThat(reader.read(environment.toString()).tensorflow())
        .containsExactly(new InstalledVersion("tensorflow-cpu", "2.15.0.post1"));
  }

  @Test
  void saysThatALinkLeadsNowhere() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("python"), Path.of("gone/python3"));
    assertThat(reader.read(link.toString()).broken())
        .contains(
            "It is a link to %s, which is not there.".formatted(temporary.resolve("gone/python3")));
    Path loop = Files.createSymbolicLink(temporary.resolve("loop"), Path.of("loop"));
    assertThat(reader.read(loop.toString()).broken())
        .contains("It is a link that leads back to itself.");
  }

  @Test
  void saysThatTheBaseIsGone() throws IOException {
    Path environment = environment();
    Path away = temporary.resolve("away");
    Files.delete(environment);
    Files.createSymbolicLink(environment, away.resolve("python3.9"));
    Interpreter read = reader.read(environment.toString());
    assertThat(read.broken())
        .contains("It is a link to %s, which is not there.".formatted(away.resolve("python3.9")));
    assertThat(read.version()).isPresent();
    assertThat(read.kind()).isEqualTo("venv");
  }

  @Test
  void saysThatTheFolderOfACopiedPythonIsGone() throws IOException {
    Path environment = environment("--copies");
    Path config = environment.resolve("../../pyvenv.cfg").normalize();
    Path unknown = Files.copy(environment, environment.resolveSibling("python3.99"));
    Path away = temporary.resolve("away");
    Files.writeString(config, "home = " + away + "\nversion = 3.99.7\n");
    assertThat(reader.read(unknown.toString()).broken())
        .contains("The Python that this environment was made from is gone: %s.".formatted(away));
    Files.writeString(config, "version = 3.99.7\n");
    assertThat(reader.read(unknown.toString()).broken())
        .contains("Its %s does not say which Python it was made from.".formatted(config));
  }

  /// A copied Python still has the prefix that it was built for, and runs with the library there.
  @Test
  void aCopiedPythonWithoutItsFolderRunsWithTheLibraryOfItsBuild() throws IOException {
    Path environment = environment("--copies");
    Path config = environment.resolve("../../pyvenv.cfg").normalize();
    Files.writeString(config, "home = " + temporary.resolve("away") + "\n");
    Interpreter read = reader.read(environment.toString());
    assertThat(read.broken()).isEmpty();
    assertThat(read.basePrefix()).contains(ask(environment, "sys.base_prefix"));
  }

  @Test
  void saysThatItWasMadeForAnotherVersion() throws IOException {
    Path environment = environment();
    Path config = environment.resolve("../../pyvenv.cfg").normalize();
    Files.writeString(
        config, Files.readString(config).replaceAll("version = .*", "version = 3.1.4"));
    assertThat(reader.read(environment.toString()).broken())
        .get()
        .asString()
        .startsWith("This environment was made for Python 3.1, but its Python is now ");
  }

  @Test
  void saysThatTheStandardLibraryIsMissing() throws IOException {
    Path bin = Files.createDirectories(temporary.resolve("moved/bin"));
    Path copy = Files.copy(python().toRealPath(), bin.resolve("python3.99"));
    assertThat(reader.read(copy.toString()).broken())
        .contains(
            "Its standard library is missing: there is no os.py in %s."
                .formatted(temporary.resolve("moved/lib/python3.99")));
  }

  @Test
  void aProgramOfAnotherNameBesideAPythonIsNone() throws IOException {
    Path sleep = Path.of("/usr/bin/sleep");
    assumeTrue(Files.isExecutable(sleep));
    Interpreter read = reader.read(sleep.toString());
    assertThat(read.version()).isEmpty();
    assertThat(read.broken())
        .contains("Neither its name nor what it asks for says that it is a Python.");
  }

  @Test
  void aPythonOfAnotherNameIsKnownByItsLibraryOrItsTarget() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("calculator"), python().toRealPath());
    assertThat(reader.read(link.toString()).broken()).isEmpty();
    assertThat(reader.read(link.toString()).version()).isPresent();
  }

  @Test
  void saysThatItIsNoProgram() throws IOException {
    Path text = Files.writeString(temporary.resolve("python3.11"), "hello");
    assertThat(reader.read(text.toString()).broken()).contains("You may not run it as a program.");
    assertThat(text.toFile().setExecutable(true)).isTrue();
    assertThat(reader.read(text.toString()).broken()).contains("It is not a program.");
    Files.writeString(text, "#!/bin/sh\n");
    assertThat(reader.read(text.toString()).kind()).isEqualTo("other");
  }

  @Test
  void saysThatItIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(python().toRealPath());
    Path cut = temporary.resolve("python3");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 3));
    assertThat(cut.toFile().setExecutable(true)).isTrue();
    assertThat(reader.read(cut.toString()).broken()).get().asString().startsWith("The file is ");
  }

  @Test
  void isNotHeldUpByAPipe() {
    Path pipe = temporary.resolve("python3");
    RealPythons.run(List.of("/usr/bin/mkfifo", pipe.toString()), temporary.path(), Map.of());
    assertThat(reader.read(pipe.toString()).broken()).contains("It is not a file.");
  }

  @Test
  void findsTheVersionInTheProgramItself() throws IOException {
    Path bin = Files.createDirectories(temporary.resolve("made/bin"));
    Files.createDirectories(temporary.resolve("made/lib/python3.12"));
    Files.writeString(temporary.resolve("made/lib/python3.12/os.py"), "");
    byte[] text =
        "\0 3.12\0 13.12.4\0 v3.12.\0 python3.12.1x\0 3.12.8rc1+\0"
            .getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[(1 << 20) + 20 + text.length];
    System.arraycopy(text, 0, bytes, (1 << 20) - 40, text.length);
    Files.write(bin.resolve("python3.12"), bytes);
    assertThat(reader.read(bin.resolve("python3.12").toString()).version()).contains("3.12.8rc1");
  }

  @Test
  void takesBuildDetailsAndCondaRecords() throws IOException {
    Path conda = temporary.resolve("conda");
    Files.createDirectories(conda.resolve("bin"));
    Files.createDirectories(conda.resolve("conda-meta"));
    Files.createDirectories(conda.resolve("lib/python3.14"));
    Files.writeString(conda.resolve("lib/python3.14/os.py"), "");
    Files.writeString(conda.resolve("bin/python3.14"), "#!/bin/sh\n");
    Files.writeString(conda.resolve("conda-meta/python-3.14.2-h32b2ec7_0_cpython.json"), "{}");
    Interpreter read = reader.read(conda.resolve("bin/python3.14").toString());
    assertThat(read.version()).contains("3.14.2");
    assertThat(read.kind()).isEqualTo("conda");
    Files.writeString(
        conda.resolve("lib/python3.14/build-details.json"),
        "{\"schema_version\": \"1.0\", \"language\": {\"version\": \"3.14\"}, \"x\": \"3.14.1rc2\"}");
    assertThat(reader.read(conda.resolve("bin/python3.14").toString()).version())
        .contains("3.14.1rc2");
  }

  private Path environment(String... options) {
    return RealPythons.environment(python(), temporary.resolve("env"), options);
  }

  private static Path python() {
    Optional<Path> newest =
        RealPythons.all().stream()
            .filter(python -> RealPythons.isAtLeast(python, 3, 8))
            .findFirst();
    assumeTrue(newest.isPresent(), "a Python is needed");
    return newest.get();
  }

  private static Path site(Path environment) throws IOException {
    try (var folders =
        Files.newDirectoryStream(environment.resolve("../../lib").normalize(), "python*")) {
      return folders.iterator().next().resolve("site-packages").normalize();
    }
  }

  private String ask(Path python, String expression) {
    return RealPythons.run(
            List.of(python.toString(), "-c", "import sys, platform; print(" + expression + ")"),
            temporary.path(),
            Map.of())
        .strip();
  }
}
