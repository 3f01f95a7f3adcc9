package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Objects;
import org.pywrapdoctor.platform.ByteSource;

/// Reads the headers of native binaries, choosing the format by the first bytes and never by the
/// name: Windows wheels hold PE files that are called `.so`.
public final class BinaryReader {

  private static final int ELF_MAGIC = 0x464c457f;
  private static final int DOS_MAGIC = 0x5a4d;

  private BinaryReader() {}

  /// Reads what `source` holds. Whatever the bytes are, an answer comes back.
  public static BinaryReading read(ByteSource source) {
    try {
      ImageBytes bytes = new ImageBytes(source, ByteOrder.LITTLE_ENDIAN);
      if (bytes.size() < 4) {
        return new BinaryReading.NotBinary();
      }
      int magic = (int) bytes.u32(0);
      if (magic == ELF_MAGIC) {
        return new BinaryReading.Image(ElfReader.read(bytes));
      }
      if ((magic & 0xffff) == DOS_MAGIC) {
        return new BinaryReading.Image(PeReader.read(bytes));
      }
      if (MachOReader.isMachO(bytes)) {
        return new BinaryReading.Image(MachOReader.read(bytes));
      }
      return new BinaryReading.NotBinary();
    } catch (MalformedException malformed) {
      return new BinaryReading.Malformed(describe(malformed), malformed.offset());
    } catch (IOException failure) {
      return new BinaryReading.Unreadable(describe(failure));
    }
  }

  private static String describe(IOException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }
}
