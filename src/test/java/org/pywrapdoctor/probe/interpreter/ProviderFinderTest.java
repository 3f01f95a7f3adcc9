package org.pywrapdoctor.probe.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Kind;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Request;

/// What is found for each module name, against what Python's own path finder finds.
class ProviderFinderTest {
  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private Path project;
  private Path library;

  static List<Path> pythons() {
    return RealPythons.all().stream()
        .filter(python -> RealPythons.isAtLeast(python, 3, 6))
        .toList();
  }

  @BeforeEach
  void prepare() throws IOException {
    project = Files.createDirectory(temporary.resolve("project"));
    library = Files.createDirectory(temporary.resolve("library"));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void findsWhatPythonFinds(Path python) throws IOException {
    file(project, "random.py");
    file(project, "keras/readme.txt");
    file(project, "google/readme.txt");
    file(project, "six.pyc");
    file(project, "gast.abi3.so");
    file(project, "gast.py");
    file(project, "wrapt.cpython-27m-x86_64-linux-gnu.so");
    file(project, "logging/__init__.pyc");
    file(project, "Typing.py");
    Files.createDirectories(project.resolve("socket.py"));
    file(library, "numpy/__init__.py");
    file(library, "numpy.py");
    file(library, "google/protobuf/__init__.py");
    file(library, "keras/__init__.py");
    file(library, "random/__init__.py");
    file(library, "wrapt.so");
    assertSame(python);
    file(project, "google/__init__.py");
    assertSame(python);
    file(project, "google/protobuf.py");
    assertSame(python);
    file(project, "google.py");
    assertSame(python);
  }

  @Test
  void tellsWhatIsNotWhereItBelongs() throws IOException {
    assumeTrue(!pythons().isEmpty(), "a Python is needed");
    file(project, "random.py");
    file(project, "tensorflow.py");
    file(library, "tensorflow/__init__.py");
    file(library, "numpy/__init__.py");
    file(library, "google/protobuf/__init__.py");
    file(library, "six.py");
    file(library, "wrapt.py");
    write(library, "tensorflow-2.21.0.dist-info/top_level.txt", "tensorflow\n");
    write(library, "numpy-1.26.4.dist-info/RECORD", "numpy/__init__.py,,\nmy/six.py,,\n");
    write(library, "protobuf-5.0.dist-info/RECORD", "google/protobuf/__init__.py,,\n");
    write(library, "wrapt-1.0.egg-info/installed-files.txt", "../wrapt.py\n");
    ModulePath path = computed(pythons().getFirst());

    Provider tensorFlow = path.provider("tensorflow").orElseThrow();
    assertThat(tensorFlow.kind()).isEqualTo(Kind.MODULE);
    assertThat(tensorFlow.expected()).isFalse();
    assertThat(tensorFlow.hidden()).containsExactly(library + "/tensorflow/__init__.py");
    assertThat(path.entries().get(tensorFlow.entry()).origin()).isEqualTo(Origin.WORKING_FOLDER);

    Provider random = path.provider("random").orElseThrow();
    assertThat(random.file()).isEqualTo(project.resolve("random.py").toString());
    assertThat(random.expected()).isFalse();
    assertThat(random.hidden()).hasSize(1);

    assertThat(path.provider("numpy").orElseThrow().expected()).isTrue();
    assertThat(path.provider("google.protobuf").orElseThrow().expected()).isTrue();
    assertThat(path.provider("google").orElseThrow().kind()).isEqualTo(Kind.NAMESPACE);
    assertThat(path.provider("wrapt").orElseThrow().expected()).isTrue();
    assertThat(path.provider("six").orElseThrow().expected()).isFalse();
    assertThat(path.provider("json").orElseThrow().expected()).isTrue();
    assertThat(path.provider("keras")).isEmpty();
  }

  @Test
  void doesNotTakeOneFolderUnderTwoNamesForTwo() throws IOException {
    assumeTrue(!pythons().isEmpty(), "a Python is needed");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), library);
    file(library, "tensorflow/__init__.py");
    ModulePath path = computed(pythons().getFirst(), library + ":" + link);
    assertThat(path.provider("tensorflow").orElseThrow().hidden()).isEmpty();
  }

  private void assertSame(Path python) {
    var chain = Knowledge.shipped().importChain();
    List<String> names = new ArrayList<>(chain.packages());
    names.addAll(chain.standardLibrary());
    String script =
        """
        import sys
        from importlib.machinery import PathFinder
        for name in sys.argv[1:]:
            path = None
            if '.' in name:
                parent = PathFinder.find_spec(name.split('.')[0])
                path = parent and (parent.submodule_search_locations or [])
                if parent is None:
                    continue
            spec = PathFinder.find_spec(name, path)
            if spec and spec.loader and spec.origin not in (None, 'namespace'):
                print(name + '=' + spec.origin)
            elif spec:
                print(name + '=' + list(spec.submodule_search_locations)[0])
        """;
    List<String> command = new ArrayList<>(List.of(python.toString(), "-c", script));
    command.addAll(names);
    List<String> real =
        RealPythons.run(command, project, variables(library.toString())).lines().toList();
    assertThat(computed(python).providers())
        .extracting(provider -> provider.module() + "=" + provider.file())
        .containsExactlyInAnyOrderElementsOf(real);
  }

  private ModulePath computed(Path python) {
    return computed(python, library.toString());
  }

  private ModulePath computed(Path python, String pythonPath) {
    TestHost host = TestHost.onDisk(temporary.path(), project).with(variables(pythonPath));
    return new ModulePathCalculator(host, Knowledge.shipped())
        .calculate(
            new InterpreterReader(host, Knowledge.shipped()).read(python.toString()),
            Request.of(project.toString()))
        .ifKnown()
        .orElseThrow();
  }

  private Map<String, String> variables(String pythonPath) {
    return Map.of("PYTHONPATH", pythonPath, "HOME", temporary.path().toString());
  }

  private static void file(Path folder, String name) throws IOException {
    write(folder, name, "");
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
