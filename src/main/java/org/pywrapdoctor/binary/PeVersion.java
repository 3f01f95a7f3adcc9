package org.pywrapdoctor.binary;

import java.util.Comparator;

/// The four-part version of a Windows file, such as `14.38.33130.0`.
public record PeVersion(int major, int minor, int build, int revision)
    implements Comparable<PeVersion> {

  private static final Comparator<PeVersion> ORDER =
      Comparator.comparingInt(PeVersion::major)
          .thenComparingInt(PeVersion::minor)
          .thenComparingInt(PeVersion::build)
          .thenComparingInt(PeVersion::revision);

  @Override
  public int compareTo(PeVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%d.%d.%d.%d".formatted(major, minor, build, revision);
  }
}
