package org.pywrapdoctor.binary;

import java.util.Comparator;

/// A three-part version as load commands hold it.
public record MachOVersion(int major, int minor, int patch) implements Comparable<MachOVersion> {

  private static final Comparator<MachOVersion> ORDER =
      Comparator.comparingInt(MachOVersion::major)
          .thenComparingInt(MachOVersion::minor)
          .thenComparingInt(MachOVersion::patch);

  /// Unpacks `xxxx.yy.zz` from its 32 bits.
  static MachOVersion of(long packed) {
    return new MachOVersion(
        (int) (packed >> 16), (int) (packed >> 8 & 0xff), (int) (packed & 0xff));
  }

  @Override
  public int compareTo(MachOVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return patch == 0 ? major + "." + minor : major + "." + minor + "." + patch;
  }
}
