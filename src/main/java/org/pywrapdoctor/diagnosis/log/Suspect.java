package org.pywrapdoctor.diagnosis.log;

import java.util.List;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Certainty;

/// A cause that a log speaks for.
///
/// @param cause of the failure catalogue
/// @param certainty how strongly
/// @param signs the ids of the signatures that speak for it
record Suspect(String cause, Certainty certainty, List<String> signs) {

  static Suspect certain(String cause, String... signs) {
    return new Suspect(cause, Certainty.CERTAIN, List.of(signs));
  }

  static Suspect likely(String cause, String... signs) {
    return new Suspect(cause, Certainty.LIKELY, List.of(signs));
  }

  /// Causes that leave the same text, the most frequent one first.
  static List<Suspect> oneOf(String sign, String... causes) {
    return Stream.of(causes)
        .map(cause -> new Suspect(cause, Certainty.POSSIBLE, List.of(sign)))
        .toList();
  }
}
