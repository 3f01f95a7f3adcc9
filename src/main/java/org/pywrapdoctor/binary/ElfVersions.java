package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the symbol versions that an ELF file asks for and offers (the GNU extensions `DT_VERNEED`
/// and `DT_VERDEF`).
final class ElfVersions {

  private static final int MAX_RECORDS = 1 << 16;
  private static final int FLAG_BASE = 1;
  private static final int FLAG_WEAK = 2;
  private static final int INDEX_MASK = 0x7fff;

  private final ImageBytes bytes;
  private final ElfDynamic dynamic;
  private int records;

  private ElfVersions(ImageBytes bytes, ElfDynamic dynamic) {
    this.bytes = bytes;
    this.dynamic = dynamic;
  }

  static List<ElfVersionNeed> needs(ImageBytes bytes, ElfDynamic dynamic) throws IOException {
    return new ElfVersions(bytes, dynamic).needs();
  }

  static List<ElfVersion> definitions(ImageBytes bytes, ElfDynamic dynamic) throws IOException {
    return new ElfVersions(bytes, dynamic).definitions();
  }

  private List<ElfVersionNeed> needs() throws IOException {
    List<ElfVersionNeed> needs = new ArrayList<>();
    long at = dynamic.table(ElfDynamic.VERSION_NEEDS, "the table of versions asked for");
    while (at != ElfTables.ABSENT) {
      String library = dynamic.name(bytes.u32(at + 4));
      needs.add(new ElfVersionNeed(library, needed(at + bytes.u32(at + 8), bytes.u16(at + 2))));
      at = next(at, bytes.u32(at + 12));
    }
    return needs;
  }

  private List<ElfVersion> needed(long first, int count) throws IOException {
    List<ElfVersion> versions = new ArrayList<>();
    long at = first;
    for (int i = 0; i < count && at != ElfTables.ABSENT; i++) {
      boolean weak = (bytes.u16(at + 4) & FLAG_WEAK) != 0;
      int index = bytes.u16(at + 6) & INDEX_MASK;
      versions.add(new ElfVersion(dynamic.name(bytes.u32(at + 8)), index, weak, false));
      at = next(at, bytes.u32(at + 12));
    }
    return versions;
  }

  private List<ElfVersion> definitions() throws IOException {
    List<ElfVersion> versions = new ArrayList<>();
    long at = dynamic.table(ElfDynamic.VERSION_DEFINITIONS, "the table of versions offered");
    while (at != ElfTables.ABSENT) {
      int flags = bytes.u16(at + 2);
      int index = bytes.u16(at + 4) & INDEX_MASK;
      String name = dynamic.name(bytes.u32(at + bytes.u32(at + 12)));
      versions.add(new ElfVersion(name, index, (flags & FLAG_WEAK) != 0, (flags & FLAG_BASE) != 0));
      at = next(at, bytes.u32(at + 16));
    }
    return versions;
  }

  private long next(long at, long distance) throws MalformedException {
    records++;
    if (records > MAX_RECORDS) {
      throw new MalformedException("the table of symbol versions has no end", at);
    }
    return distance == 0 ? ElfTables.ABSENT : at + distance;
  }
}
