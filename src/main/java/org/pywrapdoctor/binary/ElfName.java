package org.pywrapdoctor.binary;

import java.nio.charset.StandardCharsets;

/// A symbol's name as hash tables look it up; worked out once, it is asked of many files.
public final class ElfName {

  private final byte[] bytes;
  private final int gnuHash;

  public ElfName(String name) {
    this.bytes = name.getBytes(StandardCharsets.UTF_8);
    int hash = 5381;
    for (byte character : bytes) {
      hash = hash * 33 + (character & 0xff);
    }
    this.gnuHash = hash;
  }

  byte[] bytes() {
    return bytes;
  }

  /// Bernstein's hash, of `DT_GNU_HASH`.
  int gnuHash() {
    return gnuHash;
  }

  /// The hash of the System V ABI, of `DT_HASH`.
  long sysvHash() {
    long hash = 0;
    for (byte character : bytes) {
      hash = (hash << 4) + (character & 0xff);
      long high = hash & 0xf0000000L;
      hash = (hash ^ high >>> 24) & ~high;
    }
    return hash & 0xffffffffL;
  }
}
