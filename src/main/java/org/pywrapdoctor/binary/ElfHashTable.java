package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The table by which a loader finds a symbol in an ELF file.
sealed interface ElfHashTable permits GnuHashTable, SysvHashTable, ElfHashTable.None {

  /// The numbers of the symbols that may be those asked for, each with the place of its asker in
  /// the list.
  Places candidates(List<ElfReference> wanted) throws IOException;

  /// How many symbols the file has, defined or not; empty when the table does not tell.
  Optional<Long> symbolCount() throws IOException;

  /// How many symbols from the first on hold all that a library uses and does not define; empty
  /// when the table does not tell.
  Optional<Long> undefinedCount() throws IOException;

  /// The table of a file, the GNU form first, as the loader prefers it.
  static ElfHashTable of(ImageBytes bytes, ElfTables tables, boolean wide) throws IOException {
    if (tables.symbols() == ElfTables.ABSENT) {
      return new None();
    }
    if (tables.gnuHash() != ElfTables.ABSENT) {
      return GnuHashTable.read(bytes, tables.gnuHash(), wide);
    }
    return tables.sysvHash() != ElfTables.ABSENT
        ? SysvHashTable.read(bytes, tables.sysvHash())
        : new None();
  }

  /// Of a file without one: a static program or an object file, which exports nothing.
  record None() implements ElfHashTable {

    @Override
    public Places candidates(List<ElfReference> wanted) {
      return new Places();
    }

    @Override
    public Optional<Long> symbolCount() {
      return Optional.empty();
    }

    @Override
    public Optional<Long> undefinedCount() {
      return Optional.empty();
    }
  }
}
