package org.pywrapdoctor.remedy;

import java.util.Comparator;
import java.util.Optional;
import org.pywrapdoctor.knowledge.Build;
import org.pywrapdoctor.requirement.Version;

/// Which TensorFlow comes nearest to a wanted one: the same, else one of the same minor release,
/// else the one with the fewest minor releases between; of equals the newer one. A wanted minor
/// release, such as 2.10, is any of its patches.
final class Nearness {

  private Nearness() {}

  /// The greatest is the nearest; without a wanted version the newest is.
  static Comparator<Build> to(Optional<Version> wanted) {
    Comparator<Build> byAge = Comparator.comparing(Build::version);
    return wanted
        .map(
            version ->
                Comparator.<Build>comparingInt(build -> Pinning.isAskedFor(build, wanted) ? 1 : 0)
                    .thenComparingLong(build -> -distance(build.version(), version))
                    .thenComparing(byAge))
        .orElse(byAge);
  }

  private static long distance(Version first, Version second) {
    return Math.abs(position(first) - position(second));
  }

  /// 1.15 is the release before 2.0; a major release to come is beyond all that are known.
  private static long position(Version version) {
    return version.major() < 2
        ? version.minor() - 16
        : (version.major() - 2) * 1000L + version.minor();
  }
}
