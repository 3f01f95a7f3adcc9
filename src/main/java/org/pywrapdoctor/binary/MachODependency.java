package org.pywrapdoctor.binary;

/// A library that a Mach-O file asks for.
///
/// @param path its install name; may begin with `@rpath`, `@loader_path` or `@executable_path`
/// @param kind how it is asked for
/// @param currentVersion the version that it was linked with
/// @param compatibilityVersion the oldest version that will do
public record MachODependency(
    String path, Kind kind, MachOVersion currentVersion, MachOVersion compatibilityVersion) {

  /// How a library is asked for.
  public enum Kind {
    /// It must be there.
    REQUIRED,
    /// It may be missing.
    WEAK,
    /// It must be there, and its symbols count as the asking library's own.
    REEXPORTED,
    /// It must be there and is one that asks for this library in turn.
    UPWARD,
    /// It is opened at its first use.
    LAZY
  }
}
