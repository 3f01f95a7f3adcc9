package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;

/// What can be said of one file that a person names.
public sealed interface FileAnswer {

  /// Its native dependencies.
  ///
  /// @param format `elf`, `pe` or `mach-o`
  /// @param architecture the processor that it is made for; empty when its header is damaged
  /// @param loads whether it can be loaded; empty when only another computer could tell
  /// @param libraries every direct and indirect library once; the file itself stands first when it
  ///     is what is wrong
  record Tree(
      String format,
      Optional<String> architecture,
      Optional<Boolean> loads,
      List<Library> libraries)
      implements FileAnswer {}

  /// There is nothing to look at: no file, no native binary, or one that cannot be read.
  ///
  /// @param isThere whether the file is there
  /// @param problem why, as a whole sentence
  /// @param hint what to do
  record None(boolean isThere, String problem, String hint) implements FileAnswer {}
}
