package org.pywrapdoctor.loader;

/// What becomes of a library when the loader looks for it.
public enum LibraryStatus {
  /// It is there and can be loaded.
  FOUND("found"),
  /// The operating system itself gives it, perhaps from no file at all.
  SYSTEM("system"),
  /// Only the other system could tell.
  UNKNOWN("unknown"),
  /// It is in none of the places that are searched, or is there and may not be used.
  MISSING("missing"),
  /// It is there, but made for another processor or word size.
  WRONG_ARCHITECTURE("wrong-architecture"),
  /// It is there, but cut off or no native library at all.
  CORRUPT("corrupt"),
  /// It is there, but lacks a symbol version that another library asks of it.
  SYMBOL_VERSION_MISSING("symbol-version-missing"),
  /// It is there, but a symbol is not: one that it should define, or one that it uses and that
  /// no file says where to expect.
  SYMBOL_MISSING("symbol-missing");

  private final String id;

  LibraryStatus(String id) {
    this.id = id;
  }

  /// The word used for it in `--json`.
  public String id() {
    return id;
  }

  /// Whether loading goes on with this library.
  public boolean isGood() {
    return this == FOUND || this == SYSTEM;
  }
}
