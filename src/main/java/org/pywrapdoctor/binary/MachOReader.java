package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Reads Mach-O files, universal ones too.
final class MachOReader {

  private static final long FAT = 0xcafebabeL;
  private static final long FAT_64 = 0xcafebabfL;
  private static final long THIN_32 = 0xfeedfaceL;
  private static final long THIN_64 = 0xfeedfacfL;

  /// A Java class file begins with the magic number of a universal file, and then a version number
  /// of at least 45.
  private static final int MAX_SLICES = 40;

  private MachOReader() {}

  static boolean isMachO(ImageBytes bytes) throws IOException {
    long magic = bytes.ordered(ByteOrder.BIG_ENDIAN).u32(0);
    return magic == FAT || magic == FAT_64 ? isUniversal(bytes) : isThin(bytes, 0);
  }

  static MachOImage read(ImageBytes raw) throws IOException {
    if (isThin(raw, 0)) {
      MachOCommands commands = commands(raw, 0);
      return new MachOImage(List.of(commands.slice()), raw.size(), commands.end());
    }
    ImageBytes bytes = raw.ordered(ByteOrder.BIG_ENDIAN);
    boolean wide = bytes.u32(0) == FAT_64;
    List<MachOSlice> slices = new ArrayList<>();
    long required = 0;
    for (int i = 0; i < bytes.u32(4); i++) {
      long at = 8 + (wide ? 32L : 20L) * i;
      long offset = wide ? bytes.u64(at + 8) : bytes.u32(at + 8);
      if (!isThin(raw, offset)) {
        throw new MalformedException("a part of the universal file is no Mach-O file", offset);
      }
      MachOCommands commands = commands(raw, offset);
      slices.add(commands.slice());
      required = Math.max(required, commands.end());
    }
    return new MachOImage(slices, raw.size(), required);
  }

  private static boolean isUniversal(ImageBytes bytes) throws IOException {
    return bytes.size() >= 8 && bytes.ordered(ByteOrder.BIG_ENDIAN).u32(4) <= MAX_SLICES;
  }

  private static boolean isThin(ImageBytes bytes, long offset) throws IOException {
    bytes.require(offset, 4, "a part of the universal file");
    return isThin(bytes.ordered(ByteOrder.LITTLE_ENDIAN).u32(offset))
        || isThin(bytes.ordered(ByteOrder.BIG_ENDIAN).u32(offset));
  }

  private static boolean isThin(long magic) {
    return magic == THIN_32 || magic == THIN_64;
  }

  private static MachOCommands commands(ImageBytes raw, long offset) throws IOException {
    ImageBytes little = raw.ordered(ByteOrder.LITTLE_ENDIAN);
    ImageBytes bytes = isThin(little.u32(offset)) ? little : raw.ordered(ByteOrder.BIG_ENDIAN);
    return MachOCommands.read(bytes, offset, bytes.u32(offset) == THIN_64);
  }
}
