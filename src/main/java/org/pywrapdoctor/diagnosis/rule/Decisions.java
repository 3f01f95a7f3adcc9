package org.pywrapdoctor.diagnosis.rule;

import java.util.function.Predicate;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Trial;

/// Findings that are not certain, with the test that would settle each.
public final class Decisions {

  private Decisions() {}

  /// A finding that stops an import by itself: certain, unless the import stops elsewhere first.
  public static Diagnosis weighed(
      Diagnosis diagnosis, Trial trial, Predicate<Failure> looksLikeIt) {
    return switch (trial.fit(looksLikeIt)) {
      case UNTRIED, SHOWN, WORKS -> diagnosis;
      case ELSEWHERE -> afterTheOther(diagnosis);
    };
  }

  /// What was seen is wrong, but only starting Python shows whether it matters.
  public static Diagnosis byImport(Diagnosis diagnosis) {
    return byImport(diagnosis, Certainty.LIKELY);
  }

  private static Diagnosis byImport(Diagnosis diagnosis, Certainty certainty) {
    return diagnosis.withCertainty(
        certainty,
        Message.of(
            "decided.by-import", "Let Python really import TensorFlow: check without --no-run"));
  }

  /// What was seen is against the rules, but it usually works all the same.
  public static Diagnosis possiblyByImport(Diagnosis diagnosis) {
    return byImport(diagnosis, Certainty.POSSIBLE);
  }

  /// The failure is of the form that it makes, but others make the same.
  public static Diagnosis byReinstalling(Diagnosis diagnosis) {
    return diagnosis.withCertainty(
        Certainty.LIKELY,
        Message.of(
            "decided.by-reinstalling",
            "Import TensorFlow in a new environment with the same versions"));
  }

  /// A second fault: the import stops before it comes to this one.
  public static Diagnosis afterTheOther(Diagnosis diagnosis) {
    return diagnosis.withCertainty(
        Certainty.LIKELY,
        Message.of(
            "decided.after-the-other",
            "Cure what stops the import first, then let Python import TensorFlow again"));
  }
}
