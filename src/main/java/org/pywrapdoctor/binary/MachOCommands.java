package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the load commands of one slice of a Mach-O file.
final class MachOCommands {

  private static final int MAX_COMMANDS = 2048;
  private static final int SEGMENT = 0x1;
  private static final int SEGMENT_64 = 0x19;
  private static final int LOAD = 0xc;
  private static final int ID = 0xd;
  private static final int LOAD_WEAK = 0x80000018;
  private static final int LOAD_LAZY = 0x20;
  private static final int LOAD_UPWARD = 0x80000023;
  private static final int REEXPORT = 0x8000001f;
  private static final int RPATH = 0x8000001c;
  private static final int MINIMUM_MACOS = 0x24;
  private static final int BUILD_VERSION = 0x32;
  private static final int CODE_SIGNATURE = 0x1d;

  private final ImageBytes bytes;
  private final long start;
  private final List<MachODependency> dependencies = new ArrayList<>();
  private final List<String> rpaths = new ArrayList<>();
  private Optional<String> installName = Optional.empty();
  private Optional<MachOVersion> minimumSystem = Optional.empty();
  private boolean signed;
  private long end;

  private MachOCommands(ImageBytes bytes, long start) {
    this.bytes = bytes;
    this.start = start;
  }

  static MachOCommands read(ImageBytes bytes, long start, boolean wide) throws IOException {
    MachOCommands commands = new MachOCommands(bytes, start);
    long at = start + (wide ? 32 : 28);
    long limit = at + bytes.u32(start + 20);
    bytes.require(at, limit - at, "the table of load commands");
    long count = bytes.u32(start + 16);
    if (count > MAX_COMMANDS) {
      throw new MalformedException("the table of load commands has no end", at);
    }
    for (long i = 0; i < count; i++) {
      long size = at + 8 <= limit ? bytes.u32(at + 4) : 0;
      if (size < 8 || at + size > limit) {
        throw new MalformedException("a load command has an impossible size", at);
      }
      commands.read((int) bytes.u32(at), at, at + size);
      at += size;
    }
    return commands;
  }

  MachOSlice slice() throws IOException {
    return new MachOSlice(
        (int) bytes.u32(start + 4),
        (int) bytes.u32(start + 12),
        installName,
        dependencies,
        rpaths,
        minimumSystem,
        signed);
  }

  /// The end of the last mapped segment, from the start of the file.
  long end() {
    return end;
  }

  private void read(int command, long at, long next) throws IOException {
    switch (command) {
      case SEGMENT -> segment(bytes.u32(at + 32), bytes.u32(at + 36));
      case SEGMENT_64 -> segment(bytes.u64(at + 40), bytes.u64(at + 48));
      case LOAD -> depend(at, next, MachODependency.Kind.REQUIRED);
      case LOAD_WEAK -> depend(at, next, MachODependency.Kind.WEAK);
      case LOAD_LAZY -> depend(at, next, MachODependency.Kind.LAZY);
      case LOAD_UPWARD -> depend(at, next, MachODependency.Kind.UPWARD);
      case REEXPORT -> depend(at, next, MachODependency.Kind.REEXPORTED);
      case ID -> installName = Optional.of(text(at, next));
      case RPATH -> rpaths.add(text(at, next));
      case MINIMUM_MACOS -> minimumSystem = Optional.of(MachOVersion.of(bytes.u32(at + 8)));
      case BUILD_VERSION -> minimumSystem = Optional.of(MachOVersion.of(bytes.u32(at + 12)));
      case CODE_SIGNATURE -> signed = true;
      default -> {}
    }
  }

  private void segment(long offset, long size) {
    long last = start + offset + size;
    boolean impossible = offset < 0 || size < 0 || last < 0;
    end = Math.max(end, impossible ? Long.MAX_VALUE : last);
  }

  private void depend(long at, long next, MachODependency.Kind kind) throws IOException {
    dependencies.add(
        new MachODependency(
            text(at, next),
            kind,
            MachOVersion.of(bytes.u32(at + 16)),
            MachOVersion.of(bytes.u32(at + 20))));
  }

  /// The text of a command stands behind its numbers, at the distance that its third number says.
  private String text(long at, long next) throws IOException {
    return bytes.text(at + bytes.u32(at + 8), next);
  }
}
