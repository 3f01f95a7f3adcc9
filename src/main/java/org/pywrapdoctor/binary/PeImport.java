package org.pywrapdoctor.binary;

import java.util.List;

/// What a Windows binary asks of one library.
///
/// @param library the file name of that library, as written in the import table
/// @param functions the names asked for
/// @param ordinals the functions asked for by number
public record PeImport(String library, List<String> functions, List<Integer> ordinals) {

  public PeImport {
    functions = List.copyOf(functions);
    ordinals = List.copyOf(ordinals);
  }
}
