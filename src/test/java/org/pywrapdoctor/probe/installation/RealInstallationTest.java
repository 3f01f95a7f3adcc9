package org.pywrapdoctor.probe.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pywrapdoctor.fixture.BaseEnvironment;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.probe.interpreter.InterpreterReader;
import org.pywrapdoctor.probe.interpreter.ModulePathCalculator;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter.By;
import org.pywrapdoctor.snapshot.Snapshot;

/// What is seen of real environments, against what Python and pip say of them.
@Tag("real-environment")
class RealInstallationTest {

  @ParameterizedTest
  @EnumSource(BaseEnvironment.class)
  void findsNothingWrongWithASoundOne(BaseEnvironment base) {
    ExaminedPython python = RealEnvironments.sound(base);
    Snapshot seen = look(python, false);
    Installation installation = installation(seen);
    assertThat(installation.distributions())
        .extracting(one -> one.normalizedName() + " " + one.version())
        .containsExactlyInAnyOrderElementsOf(
            ask(
                python,
                """
                import re
                from importlib.metadata import distributions
                for one in distributions():
                    name = re.sub('[-_.]+', '-', one.metadata['Name']).lower()
                    print(name, one.version)
                """));
    assertThat(installation.distributions())
        .flatMap(one -> one.files().ifKnown().stream().toList())
        .hasSizeGreaterThan(20)
        .allMatch(check -> check.problemCount() == 0 && check.malformedLines() == 0)
        .allMatch(check -> check.unlisted().isEmpty());
    assertThat(installation.packages()).hasSize(1).allMatch(ImportPackage::hasInit);
    assertThat(installation.leftovers()).isEmpty();
    assertThat(path(seen).providers())
        .allMatch(Provider::expected)
        .allMatch(p -> p.hidden().isEmpty());
    assertThat(path(seen).entries().stream().skip(1).map(Entry::folder))
        .containsExactlyElementsOf(ask(python, "import sys\nprint(*sys.path[1:], sep='\\n')"));
  }

  @Test
  void seesFilesThatAreGoneOrCutShortAtOnce() {
    assertProblem(BrokenCase.TRUNCATED_LIBRARY, "libtensorflow_cc.so.2", Kind.SHORTER);
    assertProblem(BrokenCase.REMOVED_FRAMEWORK, "libtensorflow_framework.so.2", Kind.MISSING);
    assertProblem(BrokenCase.EMPTY_MODULE, "_pywrap_tensorflow_internal.so", Kind.EMPTY);
  }

  @Test
  void seesAlteredCodeByItsChecksum() {
    Installation zeroed =
        installation(look(RealEnvironments.broken(BrokenCase.ZEROED_BLOCK), false));
    assertThat(tensorFlow(zeroed).problems())
        .extracting(problem -> Path.of(problem.path()).getFileName().toString(), Problem::kind)
        .containsExactly(tuple("lib_pywrap_tensorflow_common.so", Kind.ALTERED));
    Installation source =
        installation(look(RealEnvironments.broken(BrokenCase.ALTERED_SOURCE), false));
    assertThat(tensorFlow(source).problems())
        .extracting(Problem::kind)
        .containsExactly(Kind.ALTERED);
    Installation quick =
        installation(look(RealEnvironments.broken(BrokenCase.ALTERED_SOURCE), true));
    assertThat(tensorFlow(quick).problems()).isEmpty();
  }

  @Test
  void seesWhatAnInterruptedPipLeft() {
    Installation seen =
        installation(look(RealEnvironments.broken(BrokenCase.INTERRUPTED_PIP), true));
    assertThat(seen.leftovers())
        .extracting(path -> Path.of(path).getFileName().toString())
        .containsExactlyInAnyOrder("~ensorflow", "~ensorflow-2.21.0.dist-info");
    assertThat(tensorFlow(seen).problemCount()).isGreaterThan(100);
    assertThat(tensorFlow(seen).problems()).allMatch(problem -> problem.kind() == Kind.MISSING);
  }

  @Test
  void seesTwoDistributionsOverEachOther() {
    Installation seen =
        installation(look(RealEnvironments.broken(BrokenCase.OLDER_OVER_NEWER), true));
    assertThat(seen.owners("tensorflow"))
        .extracting(Distribution::normalizedName)
        .containsExactlyInAnyOrder("tensorflow", "tensorflow-cpu");
    assertThat(tensorFlow(seen).problemCount()).isGreaterThan(10);
    assertThat(check(seen, "tensorflow-cpu").problems()).isEmpty();
  }

  @Test
  void seesAHollowPackage() {
    Installation seen =
        installation(look(RealEnvironments.broken(BrokenCase.ONE_OF_TWO_UNINSTALLED), true));
    assertThat(seen.packages()).hasSize(1).noneMatch(ImportPackage::hasInit);
    assertThat(seen.owners("tensorflow")).hasSize(1);
    Installation gone =
        installation(look(RealEnvironments.broken(BrokenCase.DISTRIBUTION_WITHOUT_FILES), true));
    assertThat(gone.packages()).isEmpty();
    assertThat(tensorFlow(gone).problemCount()).isGreaterThan(10_000);
  }

  @Test
  void seesWhatShadows() {
    ModulePath script = path(look(RealEnvironments.broken(BrokenCase.SHADOWED_BY_SCRIPT), true));
    Provider tensorFlow = script.provider("tensorflow").orElseThrow();
    assertThat(script.entries().get(tensorFlow.entry()).origin()).isEqualTo(Origin.WORKING_FOLDER);
    assertThat(tensorFlow.expected()).isFalse();
    assertThat(tensorFlow.hidden()).hasSize(1);
    ModulePath random =
        path(look(RealEnvironments.broken(BrokenCase.SHADOWED_STANDARD_MODULE), true));
    assertThat(random.providers())
        .filteredOn(provider -> !provider.expected())
        .extracting(Provider::module)
        .containsExactly("random");
    ModulePath folder =
        path(look(RealEnvironments.broken(BrokenCase.FOLDER_NAMED_TENSORFLOW), true));
    assertThat(folder.providers()).allMatch(Provider::expected);
  }

  private static void assertProblem(BrokenCase broken, String file, Kind kind) {
    Installation seen = installation(look(RealEnvironments.broken(broken), true));
    assertThat(tensorFlow(seen).problems())
        .extracting(problem -> Path.of(problem.path()).getFileName().toString(), Problem::kind)
        .containsExactly(tuple(file, kind));
  }

  private static FileCheck tensorFlow(Installation installation) {
    return check(installation, "tensorflow");
  }

  private static FileCheck check(Installation installation, String name) {
    return installation.distribution(name).orElseThrow().files().ifKnown().orElseThrow();
  }

  private static Installation installation(Snapshot snapshot) {
    return snapshot.installation().ifKnown().orElseThrow();
  }

  private static ModulePath path(Snapshot snapshot) {
    return snapshot.modulePath().ifKnown().orElseThrow();
  }

  private static Snapshot look(ExaminedPython python, boolean quick) {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.putAll(python.variables());
    TestHost host =
        TestHost.onDisk(Path.of(System.getProperty("user.home")), python.workingFolder())
            .with(variables);
    Request request =
        new Request(
            Request.of("").goal(),
            Request.of("").python(),
            python.workingFolder().toString(),
            Request.of("").script(),
            false,
            quick,
            Request.DEFAULT_TIMEOUT_SECONDS);
    Interpreter interpreter =
        new InterpreterReader(host, Knowledge.shipped()).read(python.executable().toString());
    Snapshot before =
        Snapshot.empty(request, "2026-11-21T00:00:00Z").toBuilder()
            .interpreter(Seen.known(new SelectedInterpreter(interpreter, By.OPTION, "")))
            .modulePath(
                new ModulePathCalculator(host, Knowledge.shipped()).calculate(interpreter, request))
            .build();
    return new InstallationProbe(host, Knowledge.shipped()).look(before, Progress.silent());
  }

  private static List<String> ask(ExaminedPython python, String code) {
    return Arrays.asList(python.run(code).orFail("asking Python").output().strip().split("\n"));
  }
}
