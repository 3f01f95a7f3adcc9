package org.pywrapdoctor.wizard.step.gpu;

import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The words in the last column of screen 5. What keeps TensorFlow from a card is a problem only
/// where a card is wanted, else a note.
///
/// @param outlook what the rules say
record Verdicts(Words words, Outlook outlook) {

  /// What is to be said of something that these causes are about.
  ///
  /// @param there whether it is there at all
  Judged of(Set<String> causes, boolean there) {
    Optional<Diagnosis> found = outlook.found(causes);
    if (found.isPresent()) {
      return new Judged(
          outlook.wanted() ? State.PROBLEM : State.NOTE,
          words.text("gpu.verdict." + found.get().cause()));
    }
    if (outlook.ruledOut(causes)) {
      return new Judged(State.FINE, words.text("state.fine"));
    }
    return there
        ? new Judged(State.FINE, words.text("library.found"))
        : new Judged(State.UNKNOWN, words.text("state.not-known"));
  }

  /// What is to be said of something that is not there.
  Judged absent(Set<String> causes) {
    return outlook.found(causes).isPresent() && outlook.wanted()
        ? of(causes, false)
        : new Judged(State.SKIPPED, words.text("library.not-there"));
  }

  /// What is to be said of something that this TensorFlow would not use.
  Judged notUsed() {
    return new Judged(State.SKIPPED, words.text("gpu.not-used"));
  }
}
