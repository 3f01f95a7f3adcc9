package org.pywrapdoctor.binary;

import java.util.List;

/// The symbol versions that a file asks of one library.
///
/// @param library the soname of that library
/// @param versions the versions asked for
public record ElfVersionNeed(String library, List<ElfVersion> versions) {

  public ElfVersionNeed {
    versions = List.copyOf(versions);
  }
}
