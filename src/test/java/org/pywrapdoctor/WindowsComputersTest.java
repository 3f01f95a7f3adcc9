package org.pywrapdoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.fixture.Wheel;
import org.pywrapdoctor.fixture.WindowsEnvironment;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Request;

/// Windows computers, judged as a whole from the files of real Windows wheels; nothing is started.
@Tag("real-environment")
class WindowsComputersTest {

  private static WindowsEnvironment tensorflow;
  private static WindowsEnvironment runtime;
  private static WindowsEnvironment oldRuntime;

  @BeforeAll
  static void unpacks() {
    tensorflow = WindowsEnvironment.unpack(Wheel.TENSORFLOW_2_21_WINDOWS, Wheel.NUMPY_WINDOWS);
    runtime = WindowsEnvironment.unpack(Wheel.MSVC_RUNTIME);
    oldRuntime = WindowsEnvironment.unpack(Wheel.MSVC_RUNTIME_OLD);
  }

  /// Neither of the two libraries that delvewheel calls missing in this wheel is: one lies beside
  /// the module that needs it, the other is loaded before it is asked for again.
  @Test
  void withTheRedistributableAllIsWell() {
    Examination seen = examine(withRedistributable(runtime));
    assertThat(roots(seen)).isEmpty();
    assertThat(seen.assessment().verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(libraries(seen)).filteredOn(Library::stops).isEmpty();
    assertThat(libraries(seen))
        .extracting(Library::name)
        .contains("_pywrap_tensorflow_common.dll", "pywrap_tflite_common.dll");
    assertThat(ruledOut(seen))
        .contains("missing-msvc-runtime", "outdated-msvc-runtime", "msvc-runtime-hijacked");
  }

  @Test
  void aCleanComputerLacksTheRuntime() {
    Examination seen = examine(WindowsComputer.clean(tensorflow, runtime));
    assertThat(roots(seen)).containsExactly("missing-msvc-runtime");
    assertThat(seen.assessment().verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(evidence(seen)).anyMatch(text -> text.startsWith("msvcp140.dll is needed by"));
    assertThat(libraries(seen))
        .filteredOn(Library::stops)
        .extracting(library -> library.name().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder("msvcp140.dll", "msvcp140_1.dll", "vcruntime140_threads.dll");
  }

  @Test
  void anOldRedistributableIsTooOld() {
    Examination seen = examine(withRedistributable(oldRuntime));
    assertThat(roots(seen)).containsExactly("outdated-msvc-runtime");
    assertThat(evidence(seen))
        .anyMatch(text -> text.matches("(?i)msvcp140.dll has version 14\\.34\\..* needs 14.40.*"));
  }

  /// msvcp140.dll is there, but needs the part that is gone.
  @Test
  void onePartOfTheRuntimeIsGone() {
    WindowsComputer computer = WindowsComputer.clean(tensorflow, runtime);
    computer.withRuntime(WindowsComputer.SYSTEM, runtime);
    computer.disk().hide(WindowsComputer.SYSTEM + "vcruntime140_1.dll");
    computer.disk().hide(WindowsComputer.BASE + "vcruntime140_1.dll");
    Examination seen = examine(computer);
    assertThat(roots(seen)).containsExactly("missing-msvc-runtime");
    assertThat(evidence(seen)).anyMatch(text -> text.matches("(?i)vcruntime140_1.dll is needed.*"));
  }

  @Test
  void aCopyBesideTheBasePythonComesFirst() {
    WindowsComputer computer =
        withRedistributable(runtime)
            .copy(WindowsComputer.BASE, "msvcp140.dll", oldRuntime.folder());
    Examination seen = examine(computer);
    assertThat(roots(seen)).containsExactly("msvc-runtime-hijacked");
    assertThat(evidence(seen))
        .anyMatch(text -> text.contains("is found here first, by the folder of the Python program"))
        .anyMatch(text -> text.contains("14.44") && text.contains("would do"));
  }

  @Test
  void aFolderThatSomebodyAddedComesFirst() {
    WindowsComputer computer =
        withRedistributable(runtime)
            .copy("C:\\Tools\\bin\\", "msvcp140.dll", oldRuntime.folder())
            .with(
                disk ->
                    disk.file(
                        WindowsComputer.SITE + "tools.pth",
                        "import os; os.add_dll_directory(r'C:\\Tools\\bin')\n"));
    Examination seen = examine(computer);
    assertThat(roots(seen)).containsExactly("msvc-runtime-hijacked");
    assertThat(evidence(seen)).anyMatch(text -> text.contains("os.add_dll_directory in tools.pth"));
  }

  /// The way without an administrator: the runtime from the registry, and a line that adds its
  /// folder.
  @Test
  void theRuntimeInTheEnvironmentHelpsOnlyWhenItsFolderIsAdded() {
    WindowsComputer computer =
        WindowsComputer.clean(tensorflow, runtime)
            .withRuntime(WindowsComputer.ENVIRONMENT + "\\", runtime);
    assertThat(roots(examine(computer))).containsExactly("missing-msvc-runtime");
    computer.with(
        disk ->
            disk.file(
                WindowsComputer.SITE + "runtime.pth",
                "import os, sys; os.add_dll_directory(sys.prefix)\n"));
    assertThat(roots(examine(computer))).isEmpty();
  }

  /// conda lays the runtime beside its python.exe, and searches folders of its own.
  @Test
  void condaBringsTheRuntime() {
    WindowsComputer computer =
        WindowsComputer.clean(tensorflow, runtime)
            .with(disk -> disk.file(WindowsComputer.BASE + "conda-meta\\history", ""))
            .withRuntime(WindowsComputer.BASE + "Library\\bin\\", runtime);
    Examination seen = examine(computer);
    assertThat(roots(seen)).isEmpty();
    assertThat(libraries(seen))
        .filteredOn(library -> library.name().equalsIgnoreCase("msvcp140.dll"))
        .singleElement()
        .satisfies(
            library -> assertThat(library.rule()).isEqualTo("a folder added by conda's Python"));
  }

  @Test
  void aLibraryOfTensorFlowsOwnIsGone() {
    WindowsComputer computer = withRedistributable(runtime);
    computer
        .disk()
        .hide(WindowsComputer.SITE + "tensorflow\\python\\_pywrap_tensorflow_common.dll");
    Examination seen = examine(computer);
    assertThat(roots(seen)).containsExactly("corrupt-installation");
    assertThat(evidence(seen)).anyMatch(text -> text.contains("_pywrap_tensorflow_common.dll"));
  }

  @Test
  void numpysBlasIsGone() {
    WindowsComputer computer = withRedistributable(runtime);
    computer.disk().hide(WindowsComputer.SITE + "numpy.libs");
    Examination seen = examine(computer);
    assertThat(roots(seen)).containsExactly("corrupt-installation");
    assertThat(evidence(seen)).anyMatch(text -> text.contains("openblas"));
  }

  private static WindowsComputer withRedistributable(WindowsEnvironment installed) {
    return WindowsComputer.clean(tensorflow, runtime)
        .withRuntime(WindowsComputer.SYSTEM, installed);
  }

  private static Examination examine(WindowsComputer computer) {
    Practice practice = Practices.live(computer.host());
    Request request =
        new Request(
            Goal.IMPORT,
            Optional.of(WindowsComputer.ENVIRONMENT),
            "C:\\Users\\student",
            Optional.empty(),
            false,
            true,
            Request.DEFAULT_TIMEOUT_SECONDS);
    return practice.doctor().examine(request, ExaminationListener.NOBODY);
  }

  private static List<String> roots(Examination seen) {
    return seen.assessment().diagnoses().stream()
        .filter(diagnosis -> diagnosis.role() == Role.ROOT)
        .map(Diagnosis::cause)
        .toList();
  }

  private static List<String> evidence(Examination seen) {
    return seen.assessment().diagnoses().stream()
        .filter(diagnosis -> diagnosis.role() == Role.ROOT)
        .flatMap(diagnosis -> diagnosis.evidence().stream())
        .map(piece -> piece.what().text())
        .toList();
  }

  private static List<Library> libraries(Examination seen) {
    return seen.snapshot().nativeLibraries().ifKnown().orElseThrow().libraries();
  }

  private static List<String> ruledOut(Examination seen) {
    return seen.assessment().ruledOut().stream().map(one -> one.cause()).toList();
  }
}
