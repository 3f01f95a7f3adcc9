package org.pywrapdoctor.binary;

/// Where the dynamic symbol tables lie in an ELF file: offsets in bytes, [#ABSENT] when there is no
/// such table.
///
/// @param symbols the dynamic symbol table
/// @param names the string table
/// @param namesSize its size in bytes
/// @param gnuHash the GNU hash table
/// @param sysvHash the older hash table
/// @param symbolVersions one number for each symbol
/// @param versionNeeds the table of versions asked for
public record ElfTables(
    long symbols,
    long names,
    long namesSize,
    long gnuHash,
    long sysvHash,
    long symbolVersions,
    long versionNeeds) {

  /// The offset of a table that is not there.
  public static final long ABSENT = -1;
}
