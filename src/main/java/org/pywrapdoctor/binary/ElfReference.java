package org.pywrapdoctor.binary;

import java.util.Optional;

/// A dynamic symbol that an ELF file uses and does not define.
///
/// @param name the symbol's name, as the compiler mangled it
/// @param version the symbol version asked for
/// @param library the soname of the library that should define it, when a version is asked for
/// @param weak whether the file can do without it
public record ElfReference(
    String name, Optional<String> version, Optional<String> library, boolean weak) {

  @Override
  public String toString() {
    return name + version.map(v -> "@" + v).orElse("");
  }
}
