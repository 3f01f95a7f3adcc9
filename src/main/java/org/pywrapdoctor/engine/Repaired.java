package org.pywrapdoctor.engine;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.apply.Undoable;

/// A repair that was carried out and looked at again.
///
/// @param way what was done
/// @param before what was seen before
/// @param after what was seen after it
/// @param undo how it is taken back; empty when it was taken back because it did not help
/// @param putBack what was put back in that case
public record Repaired(
    Way way,
    Examination before,
    Examination after,
    Optional<Undoable> undo,
    List<Message> putBack) {

  /// Whether TensorFlow works now: its import and the computation were really tried.
  public boolean verified() {
    return undo.isPresent();
  }
}
