package org.pywrapdoctor.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.platform.Architecture;

/// The expected values are those that LIEF 1.0.0 reads.
class MachOReaderTest {

  private static final int LIBRARY = 6;
  private static final int SLICE_OFFSET = 4096;

  @Test
  void readsLoadCommands() {
    MachOImage image = (MachOImage) Samples.image(Samples.bytes("sample.dylib"));
    assertThat(image.isCutOff()).isFalse();
    assertIsSample(image.slices().getFirst());
    assertThat(image.architectures()).containsExactly(Architecture.X86_64);
  }

  @Test
  void readsEverySliceOfAUniversalFile() {
    byte[] slice = Samples.bytes("sample.dylib");
    byte[] second = slice.clone();
    ByteBuffer.wrap(second).putInt(4, 0x0c000001);
    MachOImage image = (MachOImage) Samples.image(universal(slice, second));
    assertThat(image.architectures()).isEqualTo(Set.of(Architecture.X86_64, Architecture.ARM64));
    image.slices().forEach(MachOReaderTest::assertIsSample);
    assertThat(image.isCutOff()).isFalse();
  }

  @Test
  void tellsWhatIsCutOff() {
    byte[] bytes = Samples.bytes("sample.dylib");
    BinaryReading reading = BinaryReader.read(new MemoryBytes(bytes, bytes.length - 300));
    assertThat(((BinaryReading.Image) reading).image().isCutOff()).isTrue();
  }

  private static void assertIsSample(MachOSlice slice) {
    assertThat(slice.fileType()).isEqualTo(LIBRARY);
    assertThat(slice.installName()).contains("@rpath/libsample.dylib");
    assertThat(slice.dependencies())
        .containsExactly(
            new MachODependency(
                "/usr/lib/libSystem.B.dylib",
                MachODependency.Kind.REQUIRED,
                new MachOVersion(1359, 0, 0),
                new MachOVersion(1, 0, 0)),
            new MachODependency(
                "@rpath/libhelp.1.dylib",
                MachODependency.Kind.REQUIRED,
                new MachOVersion(1, 0, 0),
                new MachOVersion(1, 0, 0)));
    assertThat(slice.rpaths()).containsExactly("@loader_path/../lib", "/opt/lib");
    assertThat(slice.minimumSystem()).contains(new MachOVersion(12, 3, 0));
    assertThat(slice.signed()).isFalse();
  }

  private static byte[] universal(byte[]... slices) {
    int room = (slices[0].length / SLICE_OFFSET + 1) * SLICE_OFFSET;
    ByteBuffer file = ByteBuffer.allocate(SLICE_OFFSET + room * slices.length);
    file.putInt(0xcafebabe).putInt(slices.length);
    for (int i = 0; i < slices.length; i++) {
      int offset = SLICE_OFFSET + room * i;
      file.putInt(0).putInt(0).putInt(offset).putInt(slices[i].length).putInt(12);
      file.put(offset, slices[i]);
    }
    return file.array();
  }
}
