package org.pywrapdoctor.diagnosis;

import java.util.Set;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// Knows one cause: a pure function that looks at nothing but the snapshot and the shipped
/// knowledge.
public interface Rule {

  /// The cause in words.
  Cause cause();

  /// Whether this snapshot shows the cause.
  Outcome examine(Snapshot snapshot, Knowledge knowledge);

  /// The ids of causes that follow from this one: where both are found, curing this one cures them.
  default Set<String> leadsTo() {
    return Set.of();
  }
}
