package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The dynamic section of an ELF file: what its loader has to know.
final class ElfDynamic {

  static final long NEEDED = 1;
  static final long SONAME = 14;
  static final long RPATH = 15;
  static final long RUNPATH = 29;
  static final long VERSION_DEFINITIONS = 0x6ffffffcL;
  static final long VERSION_NEEDS = 0x6ffffffeL;

  private static final long SYSV_HASH = 4;
  private static final long NAMES = 5;
  private static final long SYMBOLS = 6;
  private static final long NAMES_SIZE = 10;
  private static final long FLAGS = 30;
  private static final long GNU_HASH = 0x6ffffef5L;
  private static final long SYMBOL_VERSIONS = 0x6ffffff0L;
  private static final long FLAGS_1 = 0x6ffffffbL;
  private static final long FLAG_STATIC_TLS = 0x10;
  private static final long FLAG_1_NO_DEFAULT_FOLDERS = 0x800;
  private static final int MAX_ENTRIES = 1 << 16;
  private static final int MAX_NEEDED = 1000;

  private final ImageBytes bytes;
  private final ElfSegments segments;
  private final Map<Long, Long> values = new HashMap<>();
  private final List<Long> neededNames = new ArrayList<>();

  private ElfDynamic(ImageBytes bytes, ElfSegments segments) {
    this.bytes = bytes;
    this.segments = segments;
  }

  /// Reads the section; a file without one (a static program, an object file) has an empty one.
  static ElfDynamic read(ImageBytes bytes, boolean wide, ElfSegments segments) throws IOException {
    ElfDynamic dynamic = new ElfDynamic(bytes, segments);
    Optional<ElfSegments.Segment> section = segments.first(ElfSegments.DYNAMIC);
    if (section.isPresent()) {
      dynamic.readEntries(section.get(), wide);
    }
    return dynamic;
  }

  private void readEntries(ElfSegments.Segment section, boolean wide) throws IOException {
    int half = wide ? 8 : 4;
    long count = section.fileSize() / (2L * half);
    if (count < 0 || count > MAX_ENTRIES) {
      throw new MalformedException("the dynamic section has an impossible size", section.offset());
    }
    for (int i = 0; i < count; i++) {
      long at = section.offset() + 2L * half * i;
      long tag = wide ? bytes.u64(at) : bytes.u32(at);
      long value = wide ? bytes.u64(at + half) : bytes.u32(at + half);
      if (tag == 0) {
        return;
      }
      if (tag == NEEDED) {
        neededNames.add(value);
        if (neededNames.size() > MAX_NEEDED) {
          throw new MalformedException("the list of needed libraries has no end", at);
        }
      } else {
        values.put(tag, value);
      }
    }
  }

  List<String> needed() throws IOException {
    List<String> names = new ArrayList<>(neededNames.size());
    for (long name : neededNames) {
      names.add(name(name));
    }
    return names;
  }

  Optional<String> text(long tag) throws IOException {
    Long value = values.get(tag);
    return value == null ? Optional.empty() : Optional.of(name(value));
  }

  boolean staticTls() {
    return (values.getOrDefault(FLAGS, 0L) & FLAG_STATIC_TLS) != 0;
  }

  boolean noDefaultFolders() {
    return (values.getOrDefault(FLAGS_1, 0L) & FLAG_1_NO_DEFAULT_FOLDERS) != 0;
  }

  /// The place of the table with this tag, or [ElfTables#ABSENT].
  long table(long tag, String what) throws IOException {
    Long address = values.get(tag);
    return address == null ? ElfTables.ABSENT : segments.offsetOf(address, what);
  }

  /// The text at `offset` of the string table.
  String name(long offset) throws IOException {
    long start = table(NAMES, "the string table");
    long size = values.getOrDefault(NAMES_SIZE, 0L);
    if (start == ElfTables.ABSENT || offset < 0 || offset >= size) {
      throw new MalformedException("a name lies outside of the string table", start);
    }
    return bytes.text(start + offset, start + size);
  }

  ElfTables tables() throws IOException {
    return new ElfTables(
        table(SYMBOLS, "the symbol table"),
        table(NAMES, "the string table"),
        values.getOrDefault(NAMES_SIZE, 0L),
        table(GNU_HASH, "the hash table"),
        table(SYSV_HASH, "the hash table"),
        table(SYMBOL_VERSIONS, "the table of symbol versions"),
        table(VERSION_NEEDS, "the table of versions asked for"));
  }
}
