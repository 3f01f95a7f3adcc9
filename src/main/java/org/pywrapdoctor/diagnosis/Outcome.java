package org.pywrapdoctor.diagnosis;

import java.util.List;

/// What a rule made of a snapshot.
public sealed interface Outcome {

  /// The cause was found, once or in several places.
  record Found(List<Diagnosis> diagnoses) implements Outcome {}

  /// The cause's test was made and was negative.
  ///
  /// @param because what was seen that rules it out
  record RuledOut(Message because) implements Outcome {}

  /// What the test needs was not seen, or the cause cannot happen on this system.
  record NotTested() implements Outcome {}

  static Outcome found(Diagnosis... diagnoses) {
    return new Found(List.of(diagnoses));
  }

  static Outcome ruledOut(Message because) {
    return new RuledOut(because);
  }

  static Outcome notTested() {
    return new NotTested();
  }
}
