package org.pywrapdoctor.snapshot;

import java.util.List;

/// A distribution's files compared with its RECORD (sha256 and size of each file; PyPA "Recording
/// installed projects"). Console scripts are left out: each installation writes them anew.
///
/// @param depth how far the comparison went
/// @param files how many files RECORD lists
/// @param bytes their size together
/// @param problems what differs, the native files first; at most [#MOST_PROBLEMS]
/// @param problemCount how many files differ in all
/// @param malformedLines how many lines of RECORD could not be understood
/// @param unlisted files in its import packages that RECORD does not list; at most [#MOST_PROBLEMS]
public record FileCheck(
    Depth depth,
    int files,
    long bytes,
    List<Problem> problems,
    int problemCount,
    int malformedLines,
    List<String> unlisted) {

  /// How many single files are named.
  public static final int MOST_PROBLEMS = 50;

  /// How far files are compared.
  public enum Depth {
    /// Existence and size only.
    SIZE,
    /// The sha256 of native files and of modules on the import's path too.
    CONTENT
  }

  /// One file that is not as it was installed.
  ///
  /// @param path absolute
  /// @param kind what is wrong
  /// @param expectedBytes what RECORD says
  /// @param actualBytes what is there
  public record Problem(String path, Kind kind, long expectedBytes, long actualBytes) {}

  /// What can be wrong with a file.
  public enum Kind {
    MISSING,
    EMPTY,
    SHORTER,
    LONGER,
    ALTERED,
    UNREADABLE
  }
}
