package org.pywrapdoctor.engine;

import java.util.Optional;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.apply.Undoable;

/// A repair that was carried out and looked at again.
///
/// @param way what was done
/// @param before what was seen before
/// @param after what was seen after it
/// @param undo how it is taken back; empty when it was taken back because it did not help
public record Repaired(Way way, Examination before, Examination after, Optional<Undoable> undo) {

  /// Whether TensorFlow works now: its import and the computation were really tried.
  public boolean verified() {
    return undo.isPresent();
  }
}
