package org.pywrapdoctor.probe.installation;

/// One file in a RECORD.
///
/// @param path with forward slashes, from the site-packages folder
/// @param sha256 as RECORD writes it (base64, URL-safe, no padding); empty text when it gives none
/// @param size in bytes; -1 when it gives none
record RecordEntry(String path, String sha256, long size) {
  static final long UNKNOWN_SIZE = -1;

  /// Whether it is machine code, by its name: an extension module or a library with or without a
  /// version behind its ending.
  boolean isNative() {
    return isNative(path);
  }

  static boolean isNative(String path) {
    return path.endsWith(".so")
        || path.endsWith(".pyd")
        || path.endsWith(".dll")
        || path.endsWith(".dylib")
        || path.indexOf(".so.", path.lastIndexOf('/') + 1) >= 0;
  }

  /// Whether an import reads it.
  boolean isCode() {
    return path.endsWith(".py") || isNative();
  }

  /// Whether others may add to it after the installation: a company's administrators append their
  /// own certificates to certifi's list.
  boolean mayGrow() {
    return path.endsWith(".pem");
  }

  /// The same without what it says of the contents.
  RecordEntry withoutContents() {
    return new RecordEntry(path, "", UNKNOWN_SIZE);
  }
}
