package org.pywrapdoctor.binary;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A dynamic symbol that an ELF file uses and does not define. Its name stays the bytes of the file
/// until a person reads it: a library of TensorFlow uses more than ten thousand.
public final class ElfReference {

  private final byte[] name;
  private final int gnuHash;
  private final Optional<String> version;
  private final Optional<String> library;
  private final boolean weak;

  /// @param name the symbol's name, as the compiler mangled it
  /// @param version the symbol version asked for
  /// @param library the soname of the library that should define it, when a version is asked for
  /// @param weak whether the file can do without it
  ElfReference(byte[] name, Optional<String> version, Optional<String> library, boolean weak) {
    this.name = name;
    this.gnuHash = hash(name);
    this.version = version;
    this.library = library;
    this.weak = weak;
  }

  /// The same for whichever version, as a loader that knows none looks for it.
  public ElfReference withoutVersion() {
    return new ElfReference(name, Optional.empty(), library, weak);
  }

  /// The soname of the library that should define it, when a version is asked for.
  public Optional<String> library() {
    return library;
  }

  /// Whether the file can do without it.
  public boolean weak() {
    return weak;
  }

  Optional<String> version() {
    return version;
  }

  byte[] name() {
    return name;
  }

  /// Bernstein's hash, of `DT_GNU_HASH`.
  int gnuHash() {
    return gnuHash;
  }

  private static int hash(byte[] name) {
    int hash = 5381;
    for (byte character : name) {
      hash = hash * 33 + (character & 0xff);
    }
    return hash;
  }

  /// The hash of the System V ABI, of `DT_HASH`.
  long sysvHash() {
    long hash = 0;
    for (byte character : name) {
      hash = (hash << 4) + (character & 0xff);
      long high = hash & 0xf0000000L;
      hash = (hash ^ high >>> 24) & ~high;
    }
    return hash & 0xffffffffL;
  }

  /// As readelf writes it: with its version, when one is asked for.
  @Override
  public String toString() {
    return new String(name, StandardCharsets.UTF_8) + version.map(v -> "@" + v).orElse("");
  }
}
