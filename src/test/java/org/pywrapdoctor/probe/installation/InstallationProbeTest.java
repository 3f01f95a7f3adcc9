package org.pywrapdoctor.probe.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Depth;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter.By;
import org.pywrapdoctor.snapshot.Snapshot;

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
    assertThat(check(quick()).problems()).containsExactly(problem(NATIVE, Kind.SHORTER, 15, 10));
    assertThat(check(quick()).depth()).isEqualTo(Depth.SIZE);
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
    FileCheck check = check(full());
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
    assertThat(check(full()).unlisted())
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
    FileCheck check = check(full());
    assertThat(check.problemCount()).isEqualTo(300);
    assertThat(check.problems()).hasSize(FileCheck.MOST_PROBLEMS);
    assertThat(check.unlisted()).hasSize(FileCheck.MOST_PROBLEMS);
  }

  @Test
  void readsOldAndOddMetadata() {
    site.write("six-1.16.0.egg-info/PKG-INFO", "Name: six\nVersion: 1.16.0\n")
        .write("six-1.16.0.egg-info/top_level.txt", "six\n")
        .write(
            "PyGObject-3.42.2.egg-info",
            "Metadata-Version: 1.1\nName: PyGObject\nVersion: 3.42.2\n")
        .write(
            "broken-1.0.dist-info/METADATA",
            "\u0000\u0001 no header\nName: ../../evil\n: x\nVersion")
        .write("empty-2.0.dist-info/x", "")
        .write("huge-3.0.dist-info/METADATA", "Name: huge\n" + "Requires-Dist: a\n".repeat(300_000))
        .write("Weird_Name.pkg-4.0.dist-info/METADATA", "name:Weird_Name.pkg\nVersion: 4.0.0\n");
    assertThat(installation().distributions())
        .extracting(Distribution::name, Distribution::normalizedName, Distribution::version)
        .containsExactlyInAnyOrder(
            tuple("six", "six", "1.16.0"),
            tuple("PyGObject", "pygobject", "3.42.2"),
            tuple("broken", "broken", "1.0"),
            tuple("empty", "empty", "2.0"),
            tuple("huge", "huge", "3.0"),
            tuple("Weird_Name.pkg", "weird-name-pkg", "4.0.0"));
    assertThat(distribution("six").importPackages()).containsExactly("six");
  }

  @Test
  void readsWhereADistributionCameFrom() {
    site.install("tensorflow", "2.21.0", FILES)
        .write("tensorflow-2.21.0.dist-info/REQUESTED", "")
        .write(
            "tensorflow-2.21.0.dist-info/direct_url.json",
            "{\"url\": \"https://ada:secret@example.org/tf.whl\", \"archive_info\": {}}")
        .install("mine", "1.0", Map.of())
        .write(
            "mine-1.0.dist-info/direct_url.json",
            "{\"url\": \"file:///home/ada/mine\", \"dir_info\": {\"editable\": true}}")
        .install("yours", "1.0", Map.of())
        .write("yours-1.0.dist-info/direct_url.json", "[[[ no JSON");
    assertThat(distribution("tensorflow").source()).contains("https://example.org/tf.whl");
    assertThat(distribution("tensorflow").requested()).isTrue();
    assertThat(distribution("mine").editable()).isTrue();
    assertThat(distribution("yours").source()).isEmpty();
  }

  @Test
  void saysThatThereIsNothingToCompareWith() throws IOException {
    site.install("tensorflow", "2.21.0", FILES);
    Files.delete(site.path("tensorflow-2.21.0.dist-info/RECORD"));
    assertThat(distribution("tensorflow").files())
        .isEqualTo(Seen.notKnown("tensorflow has no RECORD that lists its files."));
  }

  @Test
  void comparesOnlyTheExistenceOfWhatCondaInstalled() throws IOException {
    site.install("tensorflow", "2.21.0", FILES)
        .write("tensorflow-2.21.0.dist-info/INSTALLER", "conda")
        .write(NATIVE, "with other run paths")
        .write("../../../conda-meta/tensorflow-2.21.0-cpu_py311.json", "{}")
        .write("../../../conda-meta/cudatoolkit-11.2.2-hc23eb0c_13.json", "{}");
    assertThat(problems()).isEmpty();
    assertThat(distribution("cudatoolkit").version()).isEqualTo("11.2.2");
    assertThat(installation().owners("tensorflow")).hasSize(1);
    Files.delete(site.path(NATIVE));
    assertThat(problems()).extracting(Problem::kind).containsExactly(Kind.MISSING);
  }

  @Test
  void findsLeftoversAndHollowPackages() {
    site.write("~ensorflow/__init__.py", "")
        .write("~ensorflow-2.10.0.dist-info/METADATA", "Name: tensorflow")
        .write("-umpy/x", "")
        .write("tensorflow/core/x.txt", "");
    Installation seen = installation();
    assertThat(seen.leftovers())
        .containsExactlyInAnyOrder(
            site.path("~ensorflow").toString(),
            site.path("~ensorflow-2.10.0.dist-info").toString(),
            site.path("-umpy").toString());
    assertThat(seen.distributions()).isEmpty();
    assertThat(seen.packages())
        .containsExactly(
            new ImportPackage("tensorflow", site.path("tensorflow").toString(), false, 1));
  }

  @Test
  void countsOtherPlacesOnlyWhenTheyHoldDistributions() throws IOException {
    SitePackages target = new SitePackages(Files.createDirectory(temporary.resolve("target")));
    Path project = Files.createDirectories(temporary.resolve("project/tensorflow")).getParent();
    site.install("tensorflow", "2.21.0", FILES);
    target.install("tensorflow", "2.20.0", FILES);
    Snapshot snapshot =
        look(
            host(),
            List.of(
                entry(project, Origin.WORKING_FOLDER),
                entry(target.folder(), Origin.PYTHONPATH),
                entry(site.folder(), Origin.SITE_PACKAGES)),
            full());
    Installation seen = snapshot.installation().ifKnown().orElseThrow();
    assertThat(seen.sitePackages())
        .containsExactly(target.folder().toString(), site.folder().toString());
    assertThat(seen.distribution("tensorflow").orElseThrow().version()).isEqualTo("2.20.0");
    assertThat(seen.packages()).hasSize(2);
  }

  @Test
  void stopsWhenItIsCancelled() {
    site.install("tensorflow", "2.21.0", FILES);
    Thread.currentThread().interrupt();
    Distribution tensorFlow = distribution("tensorflow");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(tensorFlow.files()).isEqualTo(Seen.notKnown("The comparison was cancelled."));
  }

  @Test
  void readsAWindowsLayout() {
    String folder = "C:\\env\\Lib\\site-packages";
    MemoryFiles files = new MemoryFiles(PathStyle.WINDOWS);
    files
        .file(folder + "\\tensorflow\\__init__.py", "x")
        .file(folder + "\\tensorflow\\python\\_pywrap_tensorflow_internal.pyd", "MZ")
        .file(
            folder + "\\tensorflow_intel-2.15.0.dist-info\\METADATA",
            "Name: tensorflow-intel\r\nVersion: 2.15.0\r\n")
        .file(
            folder + "\\tensorflow_intel-2.15.0.dist-info\\RECORD",
            "../../Scripts/toco.exe,sha256=x,1\r\ntensorflow/__init__.py,sha256=%s,1\r\n"
                    .formatted(SitePackages.sha256("x"))
                + "tensorflow/python/_pywrap_tensorflow_internal.pyd,sha256=x,3\r\n");
    Snapshot seen =
        look(
            TestHost.windows(files),
            List.of(new Entry(folder, Origin.SITE_PACKAGES, true, Optional.empty())),
            full());
    assertThat(check(seen.installation().ifKnown().orElseThrow(), "tensorflow-intel").problems())
        .containsExactly(
            new Problem(
                folder + "\\tensorflow\\python\\_pywrap_tensorflow_internal.pyd",
                Kind.SHORTER,
                3,
                2));
  }

  private List<Problem> problems() {
    return check(full()).problems();
  }

  private Problem problem(String path, Kind kind, long expected, long actual) {
    return new Problem(site.path(path).toString(), kind, expected, actual);
  }

  private FileCheck check(Request request) {
    return check(installation(request), "tensorflow");
  }

  private static FileCheck check(Installation installation, String name) {
    return installation.distribution(name).orElseThrow().files().ifKnown().orElseThrow();
  }

  private Distribution distribution(String name) {
    return installation().distribution(name).orElseThrow();
  }

  private Installation installation() {
    return installation(full());
  }

  private Installation installation(Request request) {
    return look(host(), List.of(entry(site.folder(), Origin.SITE_PACKAGES)), request)
        .installation()
        .ifKnown()
        .orElseThrow();
  }

  private Snapshot look(Host host, List<Entry> entries, Request request) {
    String prefix = temporary.path().toString();
    Interpreter interpreter =
        new Interpreter(
            prefix + "/bin/python",
            List.of(),
            Optional.empty(),
            Optional.of("3.11.7"),
            Optional.of(Architecture.X86_64),
            "venv",
            Optional.empty(),
            prefix,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty());
    Snapshot before =
        Snapshot.empty(request, "2026-11-21T00:00:00Z").toBuilder()
            .interpreter(Seen.known(new SelectedInterpreter(interpreter, By.OPTION, "")))
            .modulePath(Seen.known(new ModulePath(entries, List.of(), List.of())))
            .build();
    return new InstallationProbe(host, Knowledge.shipped()).look(before, Progress.silent());
  }

  private static Entry entry(Path folder, Origin origin) {
    return new Entry(folder.toString(), origin, true, Optional.empty());
  }

  private TestHost host() {
    return TestHost.onDisk(temporary.path(), temporary.path());
  }

  private static Request full() {
    return Request.of("/");
  }

  private static Request quick() {
    Request full = full();
    return new Request(
        full.goal(), full.python(), full.directory(), full.script(), full.run(), true, 120);
  }
}
