package org.pywrapdoctor.probe.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pywrapdoctor.probe.installation.InstallationLook.check;
import static org.pywrapdoctor.probe.installation.InstallationLook.full;
import static org.pywrapdoctor.probe.installation.InstallationLook.quick;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Depth;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;

class InstallationProbeTest {
  private static final String NATIVE = "tensorflow/python/_pywrap_tensorflow_internal.so";
  private static final Map<String, String> FILES =
      Map.of(
          "tensorflow/__init__.py",
          "import sys",
          NATIVE,
          "\u007fELF 0123456789",
          "tensorflow/include/tensor.h",
          "#pragma once",
          "tensorflow/__pycache__/x.cpython-311.pyc",
          "compiled",
          "../../../bin/toco",
          "#!/usr/bin/python");

  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private SitePackages site;

  @BeforeEach
  void prepare() throws IOException {
    site = new SitePackages(Files.createDirectories(temporary.resolve("lib/python3.11/site")));
  }

  @Test
  void findsNothingWrongWithAWholeInstallation() throws IOException {
    site.install("tensorflow", "2.21.0", "Requires-Python: >=3.10", FILES);
    Files.delete(site.path("tensorflow/__pycache__/x.cpython-311.pyc"));
    Files.delete(site.path("../../../bin/toco"));
    Distribution tensorFlow = distribution("tensorflow");
    assertThat(tensorFlow.version()).isEqualTo("2.21.0");
    assertThat(tensorFlow.requiresPython()).contains(">=3.10");
    assertThat(tensorFlow.installer()).contains("pip");
    assertThat(tensorFlow.requested()).isFalse();
    assertThat(tensorFlow.wheelTags()).containsExactly("py3-none-any", "cp311-cp311-linux_x86_64");
    assertThat(tensorFlow.importPackages()).containsExactly("tensorflow");
    FileCheck check = tensorFlow.files().ifKnown().orElseThrow();
    assertThat(check.depth()).isEqualTo(Depth.CONTENT);
    assertThat(check.files()).isEqualTo(FILES.size() + 4);
    assertThat(check.problems()).isEmpty();
    assertThat(check.unlisted()).isEmpty();
    assertThat(installation().packages())
        .containsExactly(
            new ImportPackage("tensorflow", site.path("tensorflow").toString(), true, 3));
  }

  @Test
  void namesWhatIsMissingCutShortOrAltered() throws IOException {
    site.install("tensorflow", "2.21.0", FILES);
    Files.delete(site.path("tensorflow/include/tensor.h"));
    assertThat(problems())
        .containsExactly(problem("tensorflow/include/tensor.h", Kind.MISSING, 12, 0));
    site.write("tensorflow/include/tensor.h", "");
    assertThat(problems())
        .containsExactly(problem("tensorflow/include/tensor.h", Kind.EMPTY, 12, 0));
    site.write("tensorflow/include/tensor.h", "#pragma many");
    assertThat(problems()).as("headers are compared by size only").isEmpty();
    site.write("tensorflow/__init__.py", "import os ");
    site.write(NATIVE, "\u007fELF 01234");
    assertThat(problems())
        .containsExactly(
            problem(NATIVE, Kind.SHORTER, 15, 10),
            problem("tensorflow/__init__.py", Kind.ALTERED, 10, 10));
    assertThat(checked(quick()).problems()).containsExactly(problem(NATIVE, Kind.SHORTER, 15, 10));
    assertThat(checked(quick()).depth()).isEqualTo(Depth.SIZE);
    site.write(NATIVE, "\u007fELF 0123456789+");
    site.write("tensorflow/__init__.py", "import sys");
    assertThat(problems()).containsExactly(problem(NATIVE, Kind.LONGER, 15, 16));
  }

  @Test
  void neverOpensWhatIsNoFile() throws IOException {
    site.install("tensorflow", "2.21.0", FILES);
    Files.delete(site.path(NATIVE));
    Process mkfifo = new ProcessBuilder("mkfifo", site.path(NATIVE).toString()).start();
    assertThat(mkfifo.onExit().join().exitValue()).isZero();
    Files.delete(site.path("tensorflow/__init__.py"));
    Files.createDirectory(site.path("tensorflow/__init__.py"));
    assertThat(problems()).extracting(Problem::kind).containsOnly(Kind.MISSING);
  }

  @Test
  void looksAtNothingOutside() {
    site.write("../outside.so", "shorter than it says").write("tensorflow/__init__.py", "");
    String record =
        """
        ../outside.so,sha256=x,1000
        /etc/passwd,sha256=x,1
        tensorflow/../../outside.so,sha256=x,1
        C:/Windows/x.dll,sha256=x,1
        tensorflow/__init__.py,,
        """;
    site.write("tensorflow-2.21.0.dist-info/RECORD", record + "\u0000garbage\n");
    FileCheck check = checked(full());
    assertThat(check.problems()).isEmpty();
    assertThat(check.files()).isEqualTo(5);
    assertThat(check.malformedLines()).isEqualTo(1);
  }

  @Test
  void followsWhatIsDeclaredAndNoFurther() {
    site.install(
            "tensorflow",
            "2.21.0",
            "Requires-Dist: NumPy (<3,>=1.26)\nRequires-Dist: six>=1.12\nRequires-Dist: absl-py; sys_platform == 'win32'\nRequires-Dist: not a requirement!",
            FILES)
        .install("numpy", "1.26.4", "Requires-Dist: wrapt", Map.of("numpy/__init__.py", "1"))
        .install("wrapt", "1.0", "Requires-Dist: numpy", Map.of("wrapt.py", "2"))
        .install("absl_py", "1.0", Map.of("absl/__init__.py", "3"))
        .install("pandas", "2.0", Map.of("pandas/__init__.py", "4"));
    site.write("wrapt.py", "x");
    Installation seen = installation();
    assertThat(seen.distributions())
        .extracting(
            Distribution::normalizedName, one -> one.files().ifKnown().map(FileCheck::problemCount))
        .containsExactlyInAnyOrder(
            tuple("tensorflow", Optional.of(0)),
            tuple("numpy", Optional.of(0)),
            tuple("wrapt", Optional.of(1)),
            tuple("absl-py", Optional.empty()),
            tuple("pandas", Optional.empty()));
    assertThat(seen.distribution("pandas").orElseThrow().files()).isEqualTo(Seen.notLooked());
  }

  @Test
  void tellsForEachOfTwoDistributionsOverEachOther() {
    Map<String, String> other =
        Map.of(
            "tensorflow/__init__.py",
            "import io!",
            NATIVE,
            "\u007fELF of the other",
            "tensorflow/cpu.py",
            "");
    site.install("tensorflow", "2.21.0", FILES).install("tensorflow_cpu", "2.20.0", other);
    Installation seen = installation();
    assertThat(seen.owners("tensorflow")).hasSize(2);
    assertThat(check(seen, "tensorflow").problems())
        .containsExactly(
            problem(NATIVE, Kind.LONGER, 15, 17),
            problem("tensorflow/__init__.py", Kind.ALTERED, 10, 10));
    assertThat(check(seen, "tensorflow-cpu").problems()).isEmpty();
    assertThat(check(seen, "tensorflow").unlisted()).isEmpty();
  }

  @Test
  void namesFilesThatNobodyLists() throws IOException {
    site.install("tensorflow", "2.21.0", FILES)
        .write("tensorflow/python/old.py", "")
        .write("tensorflow/contrib/a/b.py", "")
        .write("tensorflow/contrib/__pycache__/b.pyc", "");
    Files.createSymbolicLink(site.path("tensorflow/loop"), site.path("tensorflow"));
    assertThat(checked(full()).unlisted())
        .containsExactlyInAnyOrder(
            site.path("tensorflow/python/old.py").toString(),
            site.path("tensorflow/contrib/a/b.py").toString(),
            site.path("tensorflow/loop").toString());
  }

  @Test
  void namesOnlyTheFirstOfManyProblems() throws IOException {
    Map<String, String> many = new HashMap<>(FILES);
    for (int i = 0; i < 300; i++) {
      many.put("tensorflow/m" + i + ".py", "x");
      site.write("tensorflow/unlisted" + i + ".py", "x");
    }
    site.install("tensorflow", "2.21.0", many);
    for (int i = 0; i < 300; i++) {
      Files.delete(site.path("tensorflow/m" + i + ".py"));
    }
    FileCheck check = checked(full());
    assertThat(check.problemCount()).isEqualTo(300);
    assertThat(check.problems()).hasSize(FileCheck.MOST_PROBLEMS);
    assertThat(check.unlisted()).hasSize(FileCheck.MOST_PROBLEMS);
  }

  @Test
  void stopsWhenItIsCancelled() {
    site.install("tensorflow", "2.21.0", FILES);
    Thread.currentThread().interrupt();
    Distribution tensorFlow = distribution("tensorflow");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(tensorFlow.files()).isEqualTo(Seen.notKnown("The comparison was cancelled."));
  }

  private List<Problem> problems() {
    return checked(full()).problems();
  }

  private Problem problem(String path, Kind kind, long expected, long actual) {
    return new Problem(site.path(path).toString(), kind, expected, actual);
  }

  private FileCheck checked(Request request) {
    return InstallationLook.check(installation(request), "tensorflow");
  }

  private Distribution distribution(String name) {
    return installation().distribution(name).orElseThrow();
  }

  private Installation installation() {
    return installation(full());
  }

  private Installation installation(Request request) {
    return InstallationLook.at(temporary.path(), site, request);
  }
}
