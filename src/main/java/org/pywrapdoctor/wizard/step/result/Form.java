package org.pywrapdoctor.wizard.step.result;

import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.session.Session;

/// The forms that the result page can take.
enum Form {
  /// Looks are going on.
  RUNNING,
  /// A cause is certain or likely.
  FOUND,
  /// Several causes are left.
  UNDECIDED,
  /// It fails, and no cause explains it.
  UNEXPLAINED,
  /// There is no Python to examine.
  NO_PYTHON,
  /// Nothing wrong was seen, but not everything was looked at or tried.
  INCOMPLETE;

  static Form of(Session session) {
    Assessment assessment = session.assessment();
    if (!session.completeProperty().get()) {
      return RUNNING;
    }
    if (assessment.unexplained().isPresent()) {
      return UNEXPLAINED;
    }
    if (assessment.roots().isEmpty()) {
      return session.snapshot().interpreter() instanceof Seen.NotKnown ? NO_PYTHON : INCOMPLETE;
    }
    return assessment.verdict() == Verdict.UNDETERMINED ? UNDECIDED : FOUND;
  }
}
