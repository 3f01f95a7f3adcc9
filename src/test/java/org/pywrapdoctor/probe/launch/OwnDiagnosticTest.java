package org.pywrapdoctor.probe.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.snapshot.Launch.LoaderError;
import org.pywrapdoctor.snapshot.Launch.LoaderError.Source;

/// The lines are those that `windows_lib_diagnostics.py` of TensorFlow 2.21.0 prints.
class OwnDiagnosticTest {
  private static final LoaderError OURS =
      new LoaderError("C:\\tf\\_pywrap_tensorflow_internal.pyd", 126, Source.LOADER);

  @Test
  void eachLineWithANumberIsRead() {
    List<String> printed =
        List.of(
            "",
            "[TensorFlow DLL Diagnostic] Analyzing: C:\\tf\\_pywrap_tensorflow_internal.pyd",
            "  [Error] Failed to load MSVCP140.dll: MODULE NOT FOUND (0x7E) - Check if the file or"
                + " its dependencies exist.",
            "[Error] Failed to load a b.dll: BAD EXE FORMAT (0xC1/193) - Likely a 32-bit vs 64-bit"
                + " mismatch.",
            "[Error] Failed to load c.dll: INITIALIZATION FAILED (0x45A) - The DLL's DllMain"
                + " returned false.",
            "    Hint: This often happens if your CPU lacks required instructions (like AVX/AVX2)",
            "[Error] Failed to load d.dll: UNKNOWN ERROR (1455): [WinError 1455] The paging file",
            "[Error] Failed to load e.dll: nothing of the kind");
    assertThat(OwnDiagnostic.join(List.of(OURS), printed))
        .containsExactly(
            OURS,
            new LoaderError("MSVCP140.dll", 126, Source.TENSORFLOW),
            new LoaderError("a b.dll", 193, Source.TENSORFLOW),
            new LoaderError("c.dll", 1114, Source.TENSORFLOW),
            new LoaderError("d.dll", 1455, Source.TENSORFLOW));
  }

  @Test
  void otherProgramsLinesAreNotTakenForIt() {
    assertThat(
            OwnDiagnostic.join(
                List.of(), List.of("[Error] Failed to load x.dll: ACCESS DENIED (0x05) - Check")))
        .isEmpty();
  }
}
