package org.pywrapdoctor.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.platform.Architecture;

/// The expected values are those that pefile 2024.8.26 reads.
class PeReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"x86_64", "x86"})
  void readsHeadersAndImports(String architecture) {
    PeImage image = sample(architecture);
    assertThat(image.architecture()).isEqualTo(Architecture.of(architecture));
    assertThat(image.wordBits()).isEqualTo(architecture.equals("x86") ? 32 : 64);
    assertThat(image.library()).isTrue();
    assertThat(image.linkerVersion()).isEqualTo("14.0");
    assertThat(image.subsystemVersion()).isEqualTo("6.0");
    assertThat(image.imports())
        .containsExactly(new PeImport("KERNEL32.dll", List.of("GetCurrentProcessId"), List.of()));
    assertThat(image.delayedImports())
        .containsExactly(new PeImport("WS2_32.dll", List.of(), List.of(111)));
    assertThat(image.fileVersion()).contains(new PeVersion(14, 38, 33130, 2));
    assertThat(image.isCutOff()).isFalse();
  }

  @Test
  void readsExportsAndForwarders() throws IOException {
    byte[] bytes = Samples.bytes("sample-x86_64.dll");
    assertThat(PeExports.read(new MemoryBytes(bytes), sample("x86_64")))
        .containsExactlyInAnyOrder(
            new PeExport(7, Optional.empty(), Optional.empty()),
            new PeExport(8, Optional.of("Sleep"), Optional.of("KERNEL32.Sleep")),
            new PeExport(9, Optional.of("answer"), Optional.empty()));
  }

  @Test
  void tellsWhatIsCutOff() {
    byte[] bytes = Samples.bytes("sample-x86_64.dll");
    BinaryReading reading = BinaryReader.read(new MemoryBytes(bytes, 1200));
    assertThat(reading)
        .isEqualTo(
            new BinaryReading.Malformed(
                "the file is cut off: its headers promise 4096 bytes, it has 1200", 1200));
  }

  @Test
  void aDosProgramIsNoWindowsProgram() {
    byte[] bytes = Samples.bytes("sample-x86_64.dll");
    bytes[0x3c] = 0x10;
    assertThat(BinaryReader.read(new MemoryBytes(bytes)))
        .isInstanceOf(BinaryReading.Malformed.class);
  }

  private static PeImage sample(String architecture) {
    return (PeImage) Samples.image(Samples.bytes("sample-" + architecture + ".dll"));
  }
}
