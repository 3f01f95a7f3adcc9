package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.List;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// Judges a companion by the range that TensorFlow declares for it. Outside of it a companion often
/// works all the same, so only a failure that names it makes it certain.
final class DeclaredRange {

  private DeclaredRange() {}

  static Outcome judge(Cause cause, String name, Snapshot snapshot, Knowledge knowledge) {
    return Companion.of(name, snapshot, knowledge)
        .map(companion -> judged(cause, companion, snapshot))
        .orElseGet(Outcome::notTested);
  }

  private static Outcome judged(Cause cause, Companion companion, Snapshot snapshot) {
    if (!companion.isOutOfRange()) {
      return Outcome.ruledOut(companion.fits(cause));
    }
    Diagnosis diagnosis =
        cause.diagnosis(companion.evidence(cause), companion.cures(companion.declared()));
    return Outcome.found(
        switch (Trial.of(snapshot).fit(companion::isNamedBy)) {
          case SHOWN, WORKS -> diagnosis;
          case UNTRIED -> Decisions.possiblyByImport(diagnosis);
          case ELSEWHERE -> diagnosis.withExplains(List.of());
        });
  }
}
