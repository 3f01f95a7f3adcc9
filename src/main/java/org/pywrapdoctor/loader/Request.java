package org.pywrapdoctor.loader;

import java.util.Optional;

/// A library being asked for in the simulated process.
///
/// @param name the name or path asked for
/// @param asker the file whose search path counts
/// @param askedBy the path noted as the one in need; empty when Python itself opens a module
/// @param pathRule why a name that is a path is opened
/// @param optional whether it may be missing
record Request(
    String name,
    LoadedObject asker,
    Optional<String> askedBy,
    SearchRule pathRule,
    boolean optional) {

  /// A library named in the dynamic section of `asker`.
  static Request need(String name, LoadedObject asker, boolean optional) {
    return new Request(name, asker, Optional.of(asker.path()), SearchRule.WRITTEN_PATH, optional);
  }
}
