package org.pywrapdoctor.diagnosis;

import java.util.List;
import org.pywrapdoctor.diagnosis.Assessment.Unexplained;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;

/// The one word for everything, and what is said when no cause is known; `command-line.md` defines
/// both.
final class Verdicts {

  private Verdicts() {}

  static Verdict of(Trial trial, List<Diagnosis> roots) {
    if (roots.isEmpty()) {
      return trial.failure().isPresent() ? Verdict.UNDETERMINED : Verdict.HEALTHY;
    }
    boolean settled =
        roots.size() == 1 || roots.stream().anyMatch(root -> root.certainty() == Certainty.CERTAIN);
    if (!settled) {
      return Verdict.UNDETERMINED;
    }
    return trial.imports() ? Verdict.DEGRADED : Verdict.BROKEN;
  }

  /// What is left to say about a failure that no root accounts for.
  static Unexplained unexplained(Failure failure) {
    return new Unexplained(
        ProcessEvidence.task(failure),
        failure.attempt().exitCode(),
        ProcessEvidence.lastLines(failure),
        Message.of(
            "unexplained.next",
            "Save the report, and show it to the person who looks after this computer, or open an"
                + " issue at https://github.com/tensorflow/tensorflow/issues with the last lines"
                + " above, the versions of Python and TensorFlow, and your operating system."));
  }
}
