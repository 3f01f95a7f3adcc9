package org.pywrapdoctor.diagnosis.rule;

import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Message;

/// Findings that are not certain, with the test that would settle each.
public final class Decisions {

  private Decisions() {}

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

  /// A second fault: the import stops before it comes to this one.
  public static Diagnosis afterTheOther(Diagnosis diagnosis) {
    return diagnosis.withCertainty(
        Certainty.LIKELY,
        Message.of(
            "decided.after-the-other",
            "Cure what stops the import first, then let Python import TensorFlow again"));
  }
}
