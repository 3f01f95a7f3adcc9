package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program headers of an ELF file, and the way from an address to a place in the file.
record ElfSegments(List<Segment> all) {

  static final int LOAD = 1;
  static final int DYNAMIC = 2;
  static final int INTERPRETER = 3;
  static final int NOTE = 4;
  static final int STACK = 0x6474e551;
  private static final long EXECUTABLE_FLAG = 1;

  record Segment(int type, long flags, long offset, long address, long fileSize) {

    boolean isExecutable() {
      return (flags & EXECUTABLE_FLAG) != 0;
    }

    /// The end in the file; a sum that overflows counts as endless.
    long end() {
      return offset < 0 || fileSize < 0 || offset + fileSize < 0
          ? Long.MAX_VALUE
          : offset + fileSize;
    }
  }

  static ElfSegments read(ImageBytes bytes, boolean wide) throws IOException {
    long table = wide ? bytes.u64(32) : bytes.u32(28);
    int entrySize = bytes.u16(wide ? 54 : 42);
    int count = bytes.u16(wide ? 56 : 44);
    if (count == 0) {
      return new ElfSegments(List.of());
    }
    if (entrySize != (wide ? 56 : 32)) {
      throw new MalformedException("the program headers have an impossible size", wide ? 54 : 42);
    }
    bytes.require(table, (long) count * entrySize, "the table of program headers");
    List<Segment> segments = new ArrayList<>(Math.min(count, 64));
    for (int i = 0; i < count; i++) {
      long at = table + (long) i * entrySize;
      segments.add(
          wide
              ? new Segment(
                  (int) bytes.u32(at),
                  bytes.u32(at + 4),
                  bytes.u64(at + 8),
                  bytes.u64(at + 16),
                  bytes.u64(at + 32))
              : new Segment(
                  (int) bytes.u32(at),
                  bytes.u32(at + 24),
                  bytes.u32(at + 4),
                  bytes.u32(at + 8),
                  bytes.u32(at + 16)));
    }
    return new ElfSegments(segments);
  }

  Optional<Segment> first(int type) {
    return all.stream().filter(segment -> segment.type() == type).findFirst();
  }

  /// The end of the last stretch of the file that is mapped.
  long requiredSize() {
    return all.stream()
        .filter(segment -> segment.type() == LOAD && segment.fileSize() != 0)
        .mapToLong(Segment::end)
        .max()
        .orElse(0);
  }

  /// The place in the file that is mapped at `address`.
  long offsetOf(long address, String what) throws MalformedException {
    for (Segment segment : all) {
      long inside = address - segment.address();
      if (segment.type() == LOAD && inside >= 0 && inside < segment.fileSize()) {
        return segment.offset() + inside;
      }
    }
    throw new MalformedException(what + " lies outside of the mapped file", 0);
  }
}
