package org.pywrapdoctor.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.pywrapdoctor.platform.ByteSource;

/// Reads all that the readers can tell of a file. Damage is told by a [BinaryReading] or by an
/// [IOException] that has words; anything else fails the test.
final class WholeReading {

  private static final ElfReference MALLOC =
      new ElfReference("malloc", Optional.of("GLIBC_2.2.5"), Optional.empty(), false);

  private WholeReading() {}

  static BinaryReading of(ByteSource source) {
    BinaryReading reading = BinaryReader.read(source);
    if (reading instanceof BinaryReading.Image(BinaryImage image)) {
      try {
        readTables(source, image);
      } catch (IOException told) {
        assertThat(told).hasMessageMatching("(?s).+");
      }
    }
    return reading;
  }

  private static void readTables(ByteSource source, BinaryImage image) throws IOException {
    switch (image) {
      case ElfImage elf -> {
        ElfSymbols symbols = new ElfSymbols(source, elf);
        for (ElfReference reference : symbols.undefined()) {
          symbols.defines(reference);
        }
        symbols.defines(MALLOC);
      }
      case PeImage pe -> assertThat(PeExports.read(source, pe)).doesNotContainNull();
      case MachOImage mach -> assertThat(mach.slices()).doesNotContainNull();
    }
  }
}
