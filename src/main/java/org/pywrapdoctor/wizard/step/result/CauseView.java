package org.pywrapdoctor.wizard.step.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// A cause in the words of its card.
///
/// @param certainty how sure it is, as word and colour
/// @param decidedBy the test that would settle it; empty text when it is certain
record CauseView(
    String code,
    String headline,
    String explanation,
    Judged certainty,
    List<Proof> proofs,
    String decidedBy) {

  /// One piece of proof.
  ///
  /// @param where the place on the computer; empty text when the sentence says it
  /// @param shownAt the step that shows more of it
  record Proof(String what, String where, Optional<Step> shownAt) {}

  static CauseView of(Words words, Diagnosis diagnosis) {
    return new CauseView(
        diagnosis.code(),
        words.say(diagnosis.headline()),
        words.say(diagnosis.explanation()),
        certainty(words, diagnosis.certainty()),
        proofs(words, diagnosis.evidence()),
        diagnosis.decidedBy().map(words::say).orElse(""));
  }

  /// The same as one of several causes between which nothing has decided yet.
  CauseView undecided(Words words) {
    Judged candidate = new Judged(State.CANDIDATE, words.text("certainty.undecided"));
    return new CauseView(code, headline, explanation, candidate, proofs, decidedBy);
  }

  /// The same without ways to steps in which nothing was looked at.
  CauseView withoutSteps() {
    List<Proof> bare =
        proofs.stream()
            .map(proof -> new Proof(proof.what(), proof.where(), Optional.empty()))
            .toList();
    return new CauseView(code, headline, explanation, certainty, bare, decidedBy);
  }

  /// A place is told once: the pieces about the same process follow each other.
  private static List<Proof> proofs(Words words, List<Evidence> evidence) {
    List<Proof> proofs = new ArrayList<>();
    String last = "";
    for (Evidence piece : evidence) {
      String what = words.say(piece.what());
      boolean told = what.contains(piece.where()) || piece.where().equals(last);
      proofs.add(new Proof(what, told ? "" : piece.where(), step(piece.kind())));
      last = piece.where();
    }
    return List.copyOf(proofs);
  }

  private static Optional<Step> step(Evidence.Kind kind) {
    return switch (kind) {
      case FILE, PACKAGE -> Optional.of(Step.INSTALLATION);
      case LIBRARY -> Optional.of(Step.LIBRARIES);
      case PROCESS, LOG -> Optional.of(Step.IMPORT);
      case HARDWARE -> Optional.of(Step.GPU);
      case VARIABLE, SETTING -> Optional.empty();
    };
  }

  private static Judged certainty(Words words, Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> new Judged(State.PROBLEM, words.text("certainty.certain"));
      case LIKELY -> new Judged(State.PROBLEM, words.text("certainty.likely"));
      case POSSIBLE -> new Judged(State.UNKNOWN, words.text("certainty.possible"));
    };
  }
}
