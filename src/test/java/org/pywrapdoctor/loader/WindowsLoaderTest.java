package org.pywrapdoctor.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.loader.WindowsProcess.AddedFolder;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;

/// Described Windows computers: a base Python, an environment made from it, TensorFlow in that.
class WindowsLoaderTest {

  private static final String BASE = "C:\\Python311\\";
  private static final String SYSTEM = "C:\\Windows\\System32";
  private static final String TENSORFLOW = "C:\\env\\Lib\\site-packages\\tensorflow\\python\\";
  private static final String MODULE = TENSORFLOW + "_pywrap_tensorflow_internal.pyd";
  private static final String COMMON = TENSORFLOW + "_pywrap_tensorflow_common.dll";

  private final MemoryFiles files =
      new MemoryFiles(PathStyle.WINDOWS)
          .file(
              BASE + "python.exe", new DescribedPe().importing("python311.dll", "Py_Main").bytes())
          .file(BASE + "python311.dll", pythonLibrary())
          .file(BASE + "vcruntime140.dll", new DescribedPe().exporting("memcpy").bytes())
          .file(SYSTEM + "\\kernel32.dll", new DescribedPe().bytes())
          .file(
              MODULE,
              new DescribedPe()
                  .importing("python311.dll", "PyList_New")
                  .importing("_pywrap_tensorflow_common.dll", "Init")
                  .importing("VCRUNTIME140.dll", "memcpy")
                  .importing("api-ms-win-crt-heap-l1-1-0.dll", "malloc")
                  .bytes())
          .file(
              COMMON,
              new DescribedPe().importing("MSVCP140.dll", "lock").exporting("Init").bytes());

  @Test
  void aCleanComputerLacksTheMicrosoftRuntime() {
    Resolution resolution = resolve(MODULE);
    assertThat(resolution.loads()).contains(false);
    ResolvedLibrary runtime = resolution.find("MSVCP140.dll").orElseThrow();
    assertThat(resolution.obstacles()).containsExactly(runtime);
    assertThat(runtime.status()).isEqualTo(LibraryStatus.MISSING);
    assertThat(runtime.neededBy()).containsExactly(COMMON);
    assertThat(runtime.searched().stream().map(SearchedPlace::place))
        .containsExactly(
            "C:\\env\\Lib\\site-packages\\tensorflow\\python", "C:\\Python311", SYSTEM);
  }

  @Test
  void theRuntimeOfTheSystemIsFound() {
    files.file(SYSTEM + "\\msvcp140.dll", new DescribedPe().exporting("lock").bytes());
    Resolution resolution = resolve(MODULE);
    assertThat(resolution.loads()).contains(true);
    assertThat(status(resolution, "MSVCP140.dll")).isEqualTo(LibraryStatus.FOUND);
    assertThat(status(resolution, "api-ms-win-crt-heap-l1-1-0.dll"))
        .isEqualTo(LibraryStatus.SYSTEM);
    assertThat(foundBy(resolution, "VCRUNTIME140.dll"))
        .startsWith("the folder of the Python program");
    assertThat(foundBy(resolution, "_pywrap_tensorflow_common.dll"))
        .startsWith("the folder of the module");
  }

  @Test
  void aCopyBesideTheModuleComesBeforeTheSystem() {
    files
        .file(SYSTEM + "\\msvcp140.dll", new DescribedPe().exporting("lock").bytes())
        .file(TENSORFLOW + "msvcp140.dll", new DescribedPe().exporting("unlock").bytes());
    ResolvedLibrary runtime = resolve(MODULE).find("MSVCP140.dll").orElseThrow();
    assertThat(runtime.path()).contains(TENSORFLOW + "MSVCP140.dll");
    assertThat(runtime.status()).isEqualTo(LibraryStatus.SYMBOL_MISSING);
    assertThat(runtime.detail()).contains("lock").contains(COMMON);
  }

  @Test
  void aModuleThatIsLoadedIsNotSearchedForAgain() {
    String other = "C:\\env\\Lib\\site-packages\\other\\other.pyd";
    files
        .file(SYSTEM + "\\msvcp140.dll", new DescribedPe().exporting("lock").bytes())
        .file("C:\\env\\Lib\\site-packages\\other\\msvcp140.dll", new DescribedPe().bytes())
        .file(other, new DescribedPe().importing("msvcp140.dll").bytes());
    ResolvedLibrary runtime = resolve(other, MODULE).find("msvcp140.dll").orElseThrow();
    assertThat(runtime.path()).contains("C:\\env\\Lib\\site-packages\\other\\msvcp140.dll");
    assertThat(runtime.neededBy()).containsExactly(other, COMMON);
    assertThat(runtime.status()).isEqualTo(LibraryStatus.SYMBOL_MISSING);
  }

  @Test
  void pathIsNotSearchedButAddedFoldersAre() {
    files.file("C:\\runtime\\msvcp140.dll", new DescribedPe().exporting("lock").bytes());
    WindowsProcess with =
        process()
            .withAdded(List.of(new AddedFolder("C:\\runtime", "os.add_dll_directory")))
            .withPath(List.of("C:\\elsewhere"), false);
    assertThat(resolve(MODULE).loads()).contains(false);
    Resolution resolution = new WindowsLoader(files).resolve(with, List.of(Opening.module(MODULE)));
    assertThat(resolution.loads()).contains(true);
    assertThat(foundBy(resolution, "MSVCP140.dll")).contains("os.add_dll_directory");
  }

  @Test
  void aLibraryFor32BitsStopsEverything() {
    files.file(SYSTEM + "\\msvcp140.dll", new DescribedPe().for32Bits().bytes());
    ResolvedLibrary runtime = resolve(MODULE).find("MSVCP140.dll").orElseThrow();
    assertThat(runtime.status()).isEqualTo(LibraryStatus.WRONG_ARCHITECTURE);
    assertThat(runtime.detail()).isEqualTo("it is made for x86, the process runs as x86_64");
  }

  @Test
  void aTruncatedLibraryIsCorrupt() {
    files.file(COMMON, Arrays.copyOf(new DescribedPe().bytes(), 0x1200));
    assertThat(status(resolve(MODULE), "_pywrap_tensorflow_common.dll"))
        .isEqualTo(LibraryStatus.CORRUPT);
  }

  @Test
  void onAnotherComputerTheRuntimeIsUnknown() {
    Resolution resolution =
        new WindowsLoader(files).resolve(WindowsProcess.unknown(), List.of(Opening.module(MODULE)));
    assertThat(resolution.loads()).isEmpty();
    assertThat(status(resolution, "MSVCP140.dll")).isEqualTo(LibraryStatus.UNKNOWN);
    assertThat(status(resolution, "python311.dll")).isEqualTo(LibraryStatus.UNKNOWN);
    assertThat(status(resolution, "_pywrap_tensorflow_common.dll")).isEqualTo(LibraryStatus.FOUND);
  }

  @Test
  void aModuleThatIsNotThereIsMissing() {
    assertThat(status(resolve("C:\\env\\gone.pyd"), "gone.pyd")).isEqualTo(LibraryStatus.MISSING);
  }

  @Test
  void aFunctionThatIsOnlyPassedOnNeedsTheLibraryThatHasIt() {
    files.file(
        SYSTEM + "\\msvcp140.dll", new DescribedPe().forwarding("lock", "real.lock").bytes());
    ResolvedLibrary real = resolve(MODULE).find("real.dll").orElseThrow();
    assertThat(real.status()).isEqualTo(LibraryStatus.MISSING);
    assertThat(real.neededBy()).containsExactly(SYSTEM + "\\MSVCP140.dll");
    files.file(SYSTEM + "\\real.dll", new DescribedPe().exporting("unlock").bytes());
    assertThat(status(resolve(MODULE), "real.dll")).isEqualTo(LibraryStatus.SYMBOL_MISSING);
    files.file(SYSTEM + "\\real.dll", new DescribedPe().exporting("lock").bytes());
    assertThat(resolve(MODULE).loads()).contains(true);
  }

  @Test
  void aFunctionPassedOnInACircleEnds() {
    files.file(
        SYSTEM + "\\msvcp140.dll", new DescribedPe().forwarding("lock", "MSVCP140.lock").bytes());
    assertThat(resolve(MODULE).loads()).contains(true);
  }

  /// Before 3.8 the folder of the module stood in the place of Python's own, and PATH counted.
  @Test
  void anOlderPythonSearchesPathForModules() {
    files
        .file("C:\\elsewhere\\msvcp140.dll", new DescribedPe().exporting("lock").bytes())
        .file("C:\\elsewhere\\vcruntime140.dll", new DescribedPe().exporting("memcpy").bytes());
    WindowsProcess old = process().withPath(List.of("C:\\elsewhere"), true);
    Resolution resolution = new WindowsLoader(files).resolve(old, List.of(Opening.module(MODULE)));
    assertThat(resolution.loads()).contains(true);
    assertThat(foundBy(resolution, "MSVCP140.dll")).isEqualTo("PATH");
    assertThat(resolution.find("MSVCP140.dll").orElseThrow().searched())
        .extracting(SearchedPlace::place)
        .doesNotContain("C:\\Python311")
        .contains(SYSTEM, "C:\\Windows");
  }

  /// TensorFlow opens the libraries of CUDA itself: by PATH, and not by added folders.
  @Test
  void nativeCodeSearchesPathAndNoAddedFolders() {
    files
        .file(SYSTEM + "\\msvcp140.dll", new DescribedPe().exporting("lock").bytes())
        .file("C:\\added\\cudnn64_8.dll", new DescribedPe().bytes())
        .file("C:\\CUDA\\bin\\cudart64_110.dll", new DescribedPe().bytes());
    WindowsProcess process =
        process()
            .withAdded(List.of(new AddedFolder("C:\\added", "somebody")))
            .withPath(List.of("C:\\CUDA\\bin"), false);
    Resolution resolution =
        new WindowsLoader(files)
            .resolve(
                process,
                List.of(
                    Opening.module(MODULE),
                    Opening.optional("cudart64_110.dll", MODULE),
                    Opening.optional("cudnn64_8.dll", MODULE)));
    assertThat(foundBy(resolution, "cudart64_110.dll")).isEqualTo("PATH");
    assertThat(status(resolution, "cudnn64_8.dll")).isEqualTo(LibraryStatus.MISSING);
    assertThat(resolution.find("cudnn64_8.dll").orElseThrow().neededBy()).containsExactly(MODULE);
    assertThat(resolution.loads()).contains(true);
  }

  @Test
  void ctypesSearchesWithoutTheFolderOfAModule() {
    files.file(TENSORFLOW + "msvcp140_1.dll", new DescribedPe().bytes());
    String check = TENSORFLOW + "platform\\self_check.py";
    ResolvedLibrary part =
        new WindowsLoader(files)
            .resolve(process(), List.of(Opening.byCtypes("msvcp140_1.dll", check)))
            .find("msvcp140_1.dll")
            .orElseThrow();
    assertThat(part.status()).isEqualTo(LibraryStatus.MISSING);
    assertThat(part.neededBy()).containsExactly(check);
    assertThat(part.isObstacle()).isTrue();
  }

  @Test
  void aModuleForAnotherPythonIsNamedAsSuch() {
    String module = TENSORFLOW + "other.pyd";
    files.file(module, new DescribedPe().importing("python310.dll", "PyList_New").bytes());
    assertThat(resolve(module).find("python310.dll").orElseThrow().detail())
        .isEqualTo("it belongs to another Python than the one that runs, python311.dll");
  }

  @Test
  void otherCopiesAreNoted() {
    files
        .file(BASE + "msvcp140.dll", new DescribedPe().exporting("lock").bytes())
        .file(SYSTEM + "\\msvcp140.dll", new DescribedPe().exporting("lock").bytes());
    assertThat(resolve(MODULE).find("MSVCP140.dll").orElseThrow().further())
        .extracting(LibraryCopy::path)
        .containsExactly(SYSTEM + "\\MSVCP140.dll");
  }

  /// A file on the network must not be asked for because a hostile file names it.
  @Test
  void aPathInAnImportTableIsNotFollowed() {
    files.file("C:\\evil\\x.dll", new DescribedPe().bytes());
    String module = TENSORFLOW + "evil.pyd";
    files.file(module, new DescribedPe().importing("C:\\evil\\x.dll", "f").bytes());
    assertThat(status(resolve(module), "C:\\evil\\x.dll")).isEqualTo(LibraryStatus.MISSING);
  }

  private static byte[] pythonLibrary() {
    return new DescribedPe()
        .importing("KERNEL32.dll", "LoadLibraryExW")
        .importing("VCRUNTIME140.dll", "memcpy")
        .exporting("PyList_New", "Py_Main")
        .bytes();
  }

  private Resolution resolve(String... modules) {
    return new WindowsLoader(files)
        .resolve(process(), Arrays.stream(modules).map(Opening::module).toList());
  }

  private static WindowsProcess process() {
    return WindowsProcess.of(BASE + "python.exe", SYSTEM, Set.of("kernel32.dll"));
  }

  private static LibraryStatus status(Resolution resolution, String name) {
    return resolution.find(name).orElseThrow().status();
  }

  private static String foundBy(Resolution resolution, String name) {
    return resolution.find(name).orElseThrow().foundBy().orElseThrow().words();
  }
}
