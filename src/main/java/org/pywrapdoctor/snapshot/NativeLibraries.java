package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;

/// What the operating system's loader would do for TensorFlow's native files, found by reading
/// them.
///
/// @param roots the files that Python opens, in order
/// @param libraries each direct and indirect library once, in the order of loading
/// @param redirected libraries that environment variables put in place of the usual ones
/// @param surroundings what else matters for loading them, when it was looked at
public record NativeLibraries(
    List<String> roots,
    List<Library> libraries,
    List<Redirected> redirected,
    Optional<Surroundings> surroundings) {

  /// Libraries around which nobody looked.
  public NativeLibraries(List<String> roots, List<Library> libraries, List<Redirected> redirected) {
    this(roots, libraries, redirected, Optional.empty());
  }

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
  /// @param make how it was made and what it must be, where its system tells
  public record Library(
      String name,
      Optional<String> path,
      List<String> neededBy,
      Status status,
      boolean optional,
      String rule,
      String detail,
      List<String> searched,
      long bytes,
      Optional<Make> make) {

    /// A library whose headers tell no more.
    public Library(
        String name,
        Optional<String> path,
        List<String> neededBy,
        Status status,
        boolean optional,
        String rule,
        String detail,
        List<String> searched,
        long bytes) {
      this(name, path, neededBy, status, optional, rule, detail, searched, bytes, Optional.empty());
    }

    /// The same library, needed by these alone.
    public Library neededByOnly(List<String> names) {
      return new Library(name, path, names, status, optional, rule, detail, searched, bytes, make);
    }

    /// Whether it keeps TensorFlow from loading.
    public boolean stops() {
      return status.isProblem() && !optional;
    }
  }

  /// How a library was made, and what it must be.
  ///
  /// @param version the version in its resources (Windows)
  /// @param minimumSystem the oldest macOS that it runs on
  /// @param floors the oldest versions that will do, by those that need it (Windows)
  /// @param further other files of its name that the search passed by (Windows)
  public record Make(
      Optional<String> version,
      Optional<String> minimumSystem,
      List<Floor> floors,
      List<Copy> further) {}

  /// The oldest version of a library that will do.
  ///
  /// @param version such as `14.40`
  /// @param by the file that needs it
  /// @param proven whether an older one must fail; if not, its maker only asks for it
  public record Floor(String version, String by, boolean proven) {}

  /// Another file of a library's name.
  ///
  /// @param path where it lies
  /// @param version the version in its resources
  /// @param rule why it would be searched there, in words
  public record Copy(String path, Optional<String> version, String rule) {}

  /// What else matters for loading libraries.
  ///
  /// @param openMp the copies of Intel's or LLVM's OpenMP runtime in the environment
  /// @param noExecution the mounted folders among those of TensorFlow from which nothing may be
  /// executed
  public record Surroundings(List<String> openMp, List<String> noExecution) {}

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
