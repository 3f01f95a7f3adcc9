package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// A Python that has no TensorFlow at all, and the others of the computer that have one.
///
/// @param chosen the Python without
/// @param sitePackages where it was looked for
/// @param elsewhere working Pythons with a TensorFlow
record Absence(SelectedInterpreter chosen, List<String> sitePackages, List<Interpreter> elsewhere) {

  /// Present when no TensorFlow was found and the trial does not contradict that.
  static Optional<Absence> in(Snapshot snapshot, Knowledge knowledge) {
    Optional<Installation> installation = snapshot.installation().ifKnown();
    Optional<SelectedInterpreter> chosen = snapshot.interpreter().ifKnown();
    if (installation.isEmpty()
        || chosen.isEmpty()
        || TensorFlow.in(snapshot, knowledge).filter(TensorFlow::absent).isEmpty()
        || isSomewhere(Trial.of(snapshot))) {
      return Optional.empty();
    }
    List<Interpreter> elsewhere =
        snapshot.otherInterpreters().ifKnown().stream()
            .flatMap(List::stream)
            .filter(other -> !other.tensorflow().isEmpty() && other.broken().isEmpty())
            .filter(other -> !other.path().equals(chosen.get().interpreter().path()))
            .toList();
    return Optional.of(new Absence(chosen.get(), installation.get().sitePackages(), elsewhere));
  }

  /// Whether an import finds something all the same, such as a source tree.
  private static boolean isSomewhere(Trial trial) {
    return trial.imports()
        || trial
            .failure()
            .filter(failure -> failure.part() == Explains.IMPORT && !isNotFound(failure))
            .isPresent();
  }

  private static boolean isNotFound(Failure failure) {
    return failure.says("No module named 'tensorflow'", "No module named tensorflow");
  }
}
