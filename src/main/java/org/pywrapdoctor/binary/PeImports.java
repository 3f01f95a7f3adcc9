package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the import tables of a PE file.
final class PeImports {

  private static final int MAX_LIBRARIES = 1000;
  private static final int MAX_FUNCTIONS = 1 << 18;

  private final ImageBytes bytes;
  private final PeLayout layout;
  private final boolean wide;
  private final long imageBase;
  private int functionsRead;

  PeImports(ImageBytes bytes, PeLayout layout, boolean wide, long imageBase) {
    this.bytes = bytes;
    this.layout = layout;
    this.wide = wide;
    this.imageBase = imageBase;
  }

  List<PeImport> read(long table) throws IOException {
    List<PeImport> imports = new ArrayList<>();
    if (table == 0) {
      return imports;
    }
    long start = layout.offsetOf(table, "the import table");
    for (int i = 0; i < MAX_LIBRARIES; i++) {
      long at = start + 20L * i;
      long names = bytes.u32(at);
      long library = bytes.u32(at + 12);
      long addresses = bytes.u32(at + 16);
      if (library == 0 || addresses == 0) {
        return imports;
      }
      imports.add(imported(library, names == 0 ? addresses : names));
    }
    throw new MalformedException("the import table has no end", start);
  }

  List<PeImport> readDelayed(long table) throws IOException {
    List<PeImport> imports = new ArrayList<>();
    if (table == 0) {
      return imports;
    }
    long start = layout.offsetOf(table, "the table of delayed imports");
    for (int i = 0; i < MAX_LIBRARIES; i++) {
      long at = start + 32L * i;
      long library = bytes.u32(at + 4);
      if (library == 0) {
        return imports;
      }
      boolean relative = (bytes.u32(at) & 1) != 0;
      long base = relative ? 0 : imageBase;
      imports.add(imported(library - base, bytes.u32(at + 16) - base));
    }
    throw new MalformedException("the table of delayed imports has no end", start);
  }

  private PeImport imported(long library, long names) throws IOException {
    List<String> functions = new ArrayList<>();
    List<Integer> ordinals = new ArrayList<>();
    long at = layout.offsetOf(names, "a list of imported functions");
    long step = wide ? 8 : 4;
    for (; ; at += step) {
      long entry = wide ? bytes.u64(at) : bytes.u32(at);
      if (entry == 0) {
        return new PeImport(text(library), functions, ordinals);
      }
      if (++functionsRead > MAX_FUNCTIONS) {
        throw new MalformedException("a list of imported functions has no end", at);
      }
      if (wide ? entry < 0 : (entry & 0x80000000L) != 0) {
        ordinals.add((int) (entry & 0xffff));
      } else {
        functions.add(text((entry & 0x7fffffffL) + 2));
      }
    }
  }

  private String text(long address) throws IOException {
    return bytes.text(layout.offsetOf(address, "a name in the import table"), bytes.size());
  }
}
