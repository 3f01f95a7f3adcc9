package org.pywrapdoctor.probe;

import org.pywrapdoctor.snapshot.Snapshot;

/// Looks at one part of the examined computer.
///
/// Cancelling is interrupting the thread: a probe that notices it stops looking, leaves what it has
/// as not known, and keeps the interrupt status set.
public interface Probe {

  /// The snapshot with this probe's parts filled in. Trouble becomes
  /// [org.pywrapdoctor.snapshot.Seen.NotKnown].
  Snapshot look(Snapshot soFar, Progress progress);
}
