package org.pywrapdoctor.probe;

import java.util.List;
import org.pywrapdoctor.snapshot.Snapshot;

/// Several probes that belong to one look, one after the other.
///
/// @param probes in order
public record Sequence(List<Probe> probes) implements Probe {

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    Snapshot snapshot = soFar;
    for (Probe probe : probes) {
      snapshot = probe.look(snapshot, progress);
    }
    return snapshot;
  }
}
