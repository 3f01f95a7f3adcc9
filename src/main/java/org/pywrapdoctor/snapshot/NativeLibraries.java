package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;

/// What the operating system's loader would do for TensorFlow's native files, found by reading
/// them.
///
/// @param roots the files that Python opens, in order
/// @param libraries each direct and indirect library once, in the order of loading
/// @param redirected libraries that environment variables put in place of the usual ones
public record NativeLibraries(
    List<String> roots, List<Library> libraries, List<Redirected> redirected) {

  /// One library.
  ///
  /// @param name as the file that needs it writes it (soname, DLL name)
  /// @param path where it was found
  /// @param neededBy the names of those that need it; empty for a root
  /// @param status what came out
  /// @param optional whether TensorFlow goes on without it
  /// @param rule which rule of the loader found it, in words
  /// @param detail what is wrong with it, in words; empty text when nothing is
  /// @param searched where it was looked for, in words, in order
  /// @param bytes its size; 0 when it was not found
  public record Library(
      String name,
      Optional<String> path,
      List<String> neededBy,
      Status status,
      boolean optional,
      String rule,
      String detail,
      List<String> searched,
      long bytes) {}

  /// What the search for a library came to; the names are those of `libraries --json`.
  public enum Status {
    FOUND,
    SYSTEM,
    UNKNOWN,
    MISSING,
    WRONG_ARCHITECTURE,
    CORRUPT,
    SYMBOL_VERSION_MISSING,
    SYMBOL_MISSING;

    /// Whether loading stops here.
    public boolean isProblem() {
      return switch (this) {
        case FOUND, SYSTEM, UNKNOWN -> false;
        case MISSING, WRONG_ARCHITECTURE, CORRUPT, SYMBOL_VERSION_MISSING, SYMBOL_MISSING -> true;
      };
    }
  }

  /// A library that would come from elsewhere if a variable were not set.
  ///
  /// @param name of the library
  /// @param variable such as `LD_LIBRARY_PATH`
  /// @param path where it comes from now
  /// @param otherwise where it would come from without the variable; empty when nowhere
  /// @param problem what is wrong with the one that is taken; empty text when nothing was seen
  public record Redirected(
      String name, String variable, String path, Optional<String> otherwise, String problem) {}
}
