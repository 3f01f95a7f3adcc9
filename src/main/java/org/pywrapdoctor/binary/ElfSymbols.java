package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.platform.ByteSource;

/// The dynamic symbols of one ELF file, read as they are asked for: a library of half a million
/// symbols costs its hash table and the few blocks that a look-up touches.
///
/// Every method throws an [IOException] when the tables are damaged or the file cannot be read.
public final class ElfSymbols {

  private static final int MAX_SYMBOLS = 1 << 22;
  private static final int WIDE_SYMBOL = 24;
  private static final int NARROW_SYMBOL = 16;
  private static final int HIDDEN = 0x8000;
  private static final int INDEX_MASK = 0x7fff;
  private static final int UNDEFINED_SECTION = 0;
  private static final int ABSOLUTE_SECTION = 0xfff1;
  private static final int WEAK = 2;
  private static final int THREAD_LOCAL = 6;

  private final ImageBytes bytes;
  private final ElfTables tables;
  private final boolean wide;
  private final boolean program;
  private final Map<Integer, String> versions = new HashMap<>();
  private final Map<Integer, String> libraries = new HashMap<>();
  private final ElfHashTable hashTable;

  /// Prepares to read the symbols of `image`, which `source` holds and which stays open meanwhile.
  public ElfSymbols(ByteSource source, ElfImage image) throws IOException {
    this.bytes = new ImageBytes(source, image.byteOrder());
    this.tables = image.tables();
    this.wide = image.wordBits() == 64;
    this.program = image.interpreter().isPresent();
    for (ElfVersionNeed need : image.versionNeeds()) {
      for (ElfVersion version : need.versions()) {
        versions.put(version.index(), version.name());
        libraries.put(version.index(), need.library());
      }
    }
    for (ElfVersion version : image.versionDefinitions()) {
      if (!version.base()) {
        versions.put(version.index(), version.name());
      }
    }
    this.hashTable = ElfHashTable.of(bytes, tables, wide);
  }

  /// The symbols that it uses and does not define, in the order of their names in the file.
  public List<ElfReference> undefined() throws IOException {
    long count = undefinedCount().orElseGet(this::countFromLayout);
    if (count > MAX_SYMBOLS) {
      throw new MalformedException("the symbol table is too large to be true", tables.symbols());
    }
    Places names = new Places();
    for (int index = 1; index < count; index++) {
      long name = bytes.u32(symbol(index));
      if (name != 0 && section(symbol(index)) == UNDEFINED_SECTION) {
        names.add(name, index);
      }
    }
    names.sort();
    List<ElfReference> references = new ArrayList<>(names.count());
    for (int i = 0; i < names.count(); i++) {
      references.add(reference(names.who(i), tables.names() + names.place(i)));
    }
    return references;
  }

  /// A program hashes some symbols that it does not define, such as functions whose address it
  /// uses.
  private Optional<Long> undefinedCount() throws IOException {
    return program ? hashTable.symbolCount() : hashTable.undefinedCount();
  }

  private ElfReference reference(int index, long name) throws IOException {
    int version = version(index) & INDEX_MASK;
    return new ElfReference(
        bytes.name(name, bytes.size()),
        Optional.ofNullable(versions.get(version)),
        Optional.ofNullable(libraries.get(version)),
        info(symbol(index)) >> 4 == WEAK);
  }

  /// Those of `wanted` that the loader would not bind to this file (glibc's `do_lookup_x`,
  /// `check_match`). All are looked up together, so that each table is read from front to back.
  public List<ElfReference> missing(List<ElfReference> wanted) throws IOException {
    Places candidates = hashTable.candidates(wanted);
    candidates.sort();
    Places names = new Places();
    for (int i = 0; i < candidates.count(); i++) {
      long at = symbol(candidates.place(i));
      int who = candidates.who(i);
      if (isDefined(at) && isVersion(version(candidates.place(i)), wanted.get(who).version())) {
        names.add(bytes.u32(at), who);
      }
    }
    names.sort();
    BitSet defined = new BitSet(wanted.size());
    for (int i = 0; i < names.count(); i++) {
      if (bytes.isText(tables.names() + names.place(i), wanted.get(names.who(i)).name())) {
        defined.set(names.who(i));
      }
    }
    return without(defined, wanted);
  }

  private static List<ElfReference> without(BitSet defined, List<ElfReference> wanted) {
    List<ElfReference> missing = new ArrayList<>(wanted.size() - defined.cardinality());
    for (int i = defined.nextClearBit(0); i < wanted.size(); i = defined.nextClearBit(i + 1)) {
      missing.add(wanted.get(i));
    }
    return missing;
  }

  private boolean isDefined(long at) throws IOException {
    int section = section(at);
    boolean hasValue = wide ? bytes.u64(at + 8) != 0 : bytes.u32(at + 4) != 0;
    return section != UNDEFINED_SECTION
        && info(at) >> 4 != 0
        && (hasValue || section == ABSOLUTE_SECTION || (info(at) & 0xf) == THREAD_LOCAL);
  }

  private boolean isVersion(int number, Optional<String> wanted) {
    if (tables.symbolVersions() == ElfTables.ABSENT) {
      return true;
    }
    boolean hidden = (number & HIDDEN) != 0;
    String offered = versions.get(number & INDEX_MASK);
    if (wanted.isEmpty() || offered == null) {
      return !hidden;
    }
    return offered.equals(wanted.get());
  }

  /// The number of symbols is written nowhere when the hash table is empty; linkers put another
  /// table right behind the symbols.
  private long countFromLayout() {
    long start = tables.symbols();
    return List.of(
            tables.names(),
            tables.gnuHash(),
            tables.sysvHash(),
            tables.symbolVersions(),
            tables.versionNeeds())
        .stream()
        .filter(offset -> offset > start && start != ElfTables.ABSENT)
        .mapToLong(offset -> (offset - start) / (wide ? WIDE_SYMBOL : NARROW_SYMBOL))
        .min()
        .orElse(0);
  }

  private long symbol(long index) {
    return tables.symbols() + index * (wide ? WIDE_SYMBOL : NARROW_SYMBOL);
  }

  private int section(long at) throws IOException {
    return bytes.u16(at + (wide ? 6 : 14));
  }

  private int info(long at) throws IOException {
    return bytes.u8(at + (wide ? 4 : 12));
  }

  private int version(long index) throws IOException {
    return tables.symbolVersions() == ElfTables.ABSENT
        ? 0
        : bytes.u16(tables.symbolVersions() + 2 * index);
  }
}
