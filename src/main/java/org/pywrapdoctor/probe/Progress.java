package org.pywrapdoctor.probe;

import org.pywrapdoctor.snapshot.Snapshot;

/// Hears how far a probe has come.
@FunctionalInterface
public interface Progress {

  /// How much is done, when that cannot be told.
  double UNKNOWN = -1;

  /// Called often, from the probe's thread.
  ///
  /// @param what is being looked at now, in words
  /// @param fraction from 0 to 1, or [#UNKNOWN]
  void at(String what, double fraction);

  /// Called when a part of what the probe looks at is already known, from the probe's thread.
  default void seen(Snapshot soFar) {}

  /// Nobody listens.
  static Progress silent() {
    return (what, fraction) -> {};
  }
}
