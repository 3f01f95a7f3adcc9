package org.pywrapdoctor.probe.nativelib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.DescribedPe;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;

/// Described Windows computers with a Python for which the loader has rules of its own: one for 32
/// bits, whose system folder is another, and one before 3.8, for which PATH counts.
class OtherWindowsPythonsTest {

  private static final String PYTHON = "C:\\Python37\\python.exe";
  private static final String TENSORFLOW = "C:\\Python37\\Lib\\site-packages\\tensorflow";
  private static final String MODULE = TENSORFLOW + "\\python\\_pywrap_tensorflow_internal.pyd";
  private static final String SYSTEM = "C:\\Windows\\System32\\MSVCP140.dll";
  private static final String NARROW_SYSTEM = "C:\\Windows\\SysWOW64\\MSVCP140.dll";
  private static final String ON_PATH = "C:\\Tools\\MSVCP140.dll";
  private static final String RUNTIME = "MSVCP140.dll";

  private final MemoryFiles files = new MemoryFiles(PathStyle.WINDOWS);

  @Test
  void aNarrowPythonGetsTheNarrowRuntime() {
    narrowPython()
        .file(SYSTEM, new DescribedPe().exporting("lock").bytes())
        .file(NARROW_SYSTEM, new DescribedPe().exporting("lock").for32Bits().bytes());
    Library runtime = runtime("3.11.7", Architecture.X86);
    assertThat(runtime.status()).isEqualTo(Status.FOUND);
    assertThat(runtime.path()).contains(NARROW_SYSTEM);
  }

  @Test
  void theWideRuntimeIsNothingForANarrowPython() {
    narrowPython().file(SYSTEM, new DescribedPe().exporting("lock").bytes());
    Library runtime = runtime("3.11.7", Architecture.X86);
    assertThat(runtime.status()).isEqualTo(Status.MISSING);
    assertThat(runtime.searched()).anyMatch(place -> place.contains("C:\\Windows\\SysWOW64"));
    assertThat(runtime.searched()).noneMatch(place -> place.contains("System32"));
  }

  @Test
  void aWideModuleDoesNotLoadIntoANarrowPython() {
    files
        .file(PYTHON, new DescribedPe().for32Bits().bytes())
        .file(MODULE, new DescribedPe().bytes());
    Library module = library("_pywrap_tensorflow_internal.pyd", "3.11.7", Architecture.X86);
    assertThat(module.status()).isEqualTo(Status.WRONG_ARCHITECTURE);
    assertThat(module.detail()).isEqualTo("it is made for x86_64, the process runs as x86");
  }

  @Test
  void pathCountsBefore38() {
    widePython().file(ON_PATH, new DescribedPe().exporting("lock").bytes());
    Library runtime = runtime("3.7.9", Architecture.X86_64);
    assertThat(runtime.status()).isEqualTo(Status.FOUND);
    assertThat(runtime.path()).contains(ON_PATH);
    assertThat(runtime.rule()).isEqualTo("PATH");
  }

  @Test
  void pathDoesNotCountFrom38On() {
    widePython().file(ON_PATH, new DescribedPe().exporting("lock").bytes());
    Library runtime = runtime("3.8.10", Architecture.X86_64);
    assertThat(runtime.status()).isEqualTo(Status.MISSING);
    assertThat(runtime.searched()).noneMatch(place -> place.contains("C:\\Tools"));
  }

  /// The system's copy comes before PATH, and where neither has it, both were searched.
  @Test
  void before38TheSystemComesBeforePath() {
    widePython();
    Library runtime = runtime("3.7.9", Architecture.X86_64);
    assertThat(runtime.status()).isEqualTo(Status.MISSING);
    assertThat(runtime.searched().getLast()).contains("C:\\Tools");
    files
        .file(ON_PATH, new DescribedPe().exporting("lock").bytes())
        .file(SYSTEM, new DescribedPe().exporting("lock").bytes());
    assertThat(runtime("3.7.9", Architecture.X86_64).path()).contains(SYSTEM);
  }

  private MemoryFiles narrowPython() {
    return files
        .file(PYTHON, new DescribedPe().for32Bits().bytes())
        .file(MODULE, new DescribedPe().importing(RUNTIME, "lock").for32Bits().bytes());
  }

  private MemoryFiles widePython() {
    return files
        .file(PYTHON, new DescribedPe().bytes())
        .file(MODULE, new DescribedPe().importing(RUNTIME, "lock").bytes());
  }

  private Library runtime(String version, Architecture architecture) {
    return library(RUNTIME, version, architecture);
  }

  private Library library(String name, String version, Architecture architecture) {
    Host host = TestHost.windows(files).with("SystemRoot", "C:\\Windows").with("PATH", "C:\\Tools");
    return LookedAt.libraries(host, PYTHON, version, Optional.of(architecture), TENSORFLOW)
        .ifKnown()
        .orElseThrow()
        .libraries()
        .stream()
        .filter(library -> library.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
