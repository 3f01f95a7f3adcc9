package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// No TensorFlow in the chosen Python, but in another one of the same computer.
public final class WrongInterpreterRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-205",
          "wrong-interpreter-selected",
          "TensorFlow is installed in another Python",
          "Each Python has its own packages. This one has no TensorFlow, but another one on this"
              + " computer has. The command pip, a notebook or an editor often belongs to another"
              + " Python than the one that runs your program.");

  private static final int MOST_PYTHONS = 3;

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    if (TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::distribution).isPresent()) {
      return Outcome.ruledOut(CAUSE.message("there", "This Python has a TensorFlow of its own"));
    }
    return Absence.in(snapshot, knowledge)
        .filter(absence -> !absence.elsewhere().isEmpty())
        .map(absence -> Outcome.found(CAUSE.diagnosis(evidence(absence), cures(absence))))
        .orElseGet(Outcome::notTested);
  }

  private static List<Evidence> evidence(Absence absence) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            Evidence.Kind.PACKAGE,
            CAUSE.message(
                "chosen",
                "This Python was examined and has no TensorFlow. It was chosen because: {why}",
                Map.of("why", absence.chosen().why())),
            absence.chosen().interpreter().path()));
    absence.elsewhere().stream()
        .limit(MOST_PYTHONS)
        .map(
            other ->
                new Evidence(
                    Evidence.Kind.PACKAGE,
                    CAUSE.message(
                        "other",
                        "This Python {python} has {package} {version}",
                        Map.of(
                            "python", other.version().orElse(""),
                            "package", tensorFlowOf(other).distribution(),
                            "version", tensorFlowOf(other).version())),
                    other.path()))
        .forEach(evidence::add);
    return evidence;
  }

  private static List<Cure> cures(Absence absence) {
    List<Cure> cures = new ArrayList<>();
    absence.elsewhere().stream()
        .limit(MOST_PYTHONS)
        .map(other -> new Cure.UseInterpreter(other.path(), tensorFlowOf(other).version()))
        .forEach(cures::add);
    cures.add(new Cure.NewEnvironment(Map.of()));
    return cures;
  }

  private static InstalledVersion tensorFlowOf(Interpreter interpreter) {
    return interpreter.tensorflow().getFirst();
  }
}
