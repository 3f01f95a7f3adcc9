package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Redirections;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// Python itself does not start: its base is gone, it hangs, crashes, answers nonsense, or
/// PYTHONHOME sends it to the standard library of another one.
public final class BrokenInterpreterRule implements Rule {

  private static final String HOME = "PYTHONHOME";

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-208",
              "broken-interpreter",
              "This Python does not start",
              "Before TensorFlow is asked for, Python itself fails. Often the Python that an"
                  + " environment was made from has been removed, moved or updated. Such an"
                  + " environment cannot be repaired by hand: a new one is made in a few minutes.")
          .explaining(Explains.INTERPRETER, Explains.IMPORT);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "env-variable-override",
        "tensorflow-not-installed",
        "wrong-interpreter-selected",
        "unsupported-python-version",
        "hollow-package",
        "missing-dependency");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Interpreter> chosen =
        snapshot.interpreter().ifKnown().map(selected -> selected.interpreter());
    if (chosen.isEmpty()) {
      return Outcome.notTested();
    }
    Interpreter python = chosen.get();
    return switch (Trial.of(snapshot).fit(failure -> failure.part() == Explains.INTERPRETER)) {
      case SHOWN -> Outcome.found(diagnosis(snapshot, python));
      case UNTRIED ->
          python.broken().isPresent()
              ? Outcome.found(diagnosis(snapshot, python))
              : Outcome.notTested();
      case ELSEWHERE, WORKS ->
          Outcome.ruledOut(CAUSE.message("answers", "Python starts and says who it is"));
    };
  }

  private static Diagnosis diagnosis(Snapshot snapshot, Interpreter python) {
    List<Variable> home = Redirections.set(snapshot, Set.of(HOME));
    List<Evidence> evidence = new ArrayList<>();
    python
        .broken()
        .map(why -> CAUSE.message("files", "{why}", "why", why))
        .map(what -> new Evidence(Evidence.Kind.FILE, what, python.path()))
        .ifPresent(evidence::add);
    home.stream().map(Redirections::evidence).forEach(evidence::add);
    Trial.of(snapshot).failure().map(failure -> silent(failure, python)).ifPresent(evidence::add);
    if (startsAlone(snapshot)) {
      evidence.add(
          new Evidence(
              Evidence.Kind.PROCESS,
              CAUSE.message("alone", "It starts when its variables and packages are left out"),
              python.path()));
    }
    return CAUSE.diagnosis(evidence, cures(snapshot, python, home));
  }

  /// Whether it answered when it was asked again without what surrounds it.
  private static boolean startsAlone(Snapshot snapshot) {
    return snapshot.launch().ifKnown().stream()
        .flatMap(launch -> launch.attempts().stream())
        .filter(attempt -> attempt.purpose() == Purpose.ANSWER)
        .skip(1)
        .anyMatch(attempt -> attempt.python().isPresent());
  }

  private static Evidence silent(Failure failure, Interpreter python) {
    return new Evidence(
        Evidence.Kind.PROCESS,
        failure.timedOut()
            ? CAUSE.message("hangs", "It was started and hangs")
            : CAUSE.message("silent", "It was started and ended without saying who it is"),
        python.path());
  }

  private static List<Cure> cures(Snapshot snapshot, Interpreter python, List<Variable> home) {
    List<Cure> cures = new ArrayList<>();
    if (!home.isEmpty()) {
      cures.add(new Cure.UnsetVariables(List.of(HOME)));
    }
    Map<String, String> pins = new LinkedHashMap<>();
    python.tensorflow().stream()
        .findFirst()
        .ifPresent(there -> pins.put(there.distribution(), "==" + there.version()));
    cures.add(new Cure.NewEnvironment(pins));
    snapshot.otherInterpreters().ifKnown().stream()
        .flatMap(List::stream)
        .filter(other -> other.broken().isEmpty() && !other.tensorflow().isEmpty())
        .limit(1)
        .map(BrokenInterpreterRule::instead)
        .forEach(cures::add);
    return cures;
  }

  private static Cure instead(Interpreter other) {
    InstalledVersion there = other.tensorflow().getFirst();
    return new Cure.UseInterpreter(other.path(), there.version());
  }
}
