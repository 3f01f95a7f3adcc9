package org.pywrapdoctor.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.pywrapdoctor.platform.ByteSource;

/// Reads all that the readers can tell of a file. Damage is told by a [BinaryReading] or by an
/// [IOException] that has words; anything else fails the test.
final class WholeReading {

  private static final ElfReference MALLOC = ElfOracle.reference("malloc@GLIBC_2.2.5");

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
        symbols.missing(symbols.undefined());
        symbols.missing(List.of(MALLOC));
      }
      case PeImage pe -> assertThat(PeExports.read(source, pe)).doesNotContainNull();
      case MachOImage mach -> assertThat(mach.slices()).doesNotContainNull();
    }
  }
}
