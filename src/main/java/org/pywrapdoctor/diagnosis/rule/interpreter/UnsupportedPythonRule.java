package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.diagnosis.rule.WheelTags;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.snapshot.Snapshot;

/// No release of TensorFlow has a wheel for this minor version of Python, though there are wheels
/// for the same computer.
public final class UnsupportedPythonRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-206",
          "unsupported-python-version",
          "TensorFlow does not exist for this version of Python",
          "TensorFlow is published for certain versions of Python only, and follows the newest one"
              + " many months later. For this version there is none, so pip finds nothing to"
              + " install. Python itself is sound: another version can stand beside it.");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "wheel-for-other-platform",
        "wheel-for-other-python",
        "wrong-interpreter-selected",
        "tensorflow-not-installed",
        "hollow-package",
        "removed-stdlib-module",
        "missing-dependency");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Target> target = Targets.of(snapshot);
    if (target.isEmpty() || snapshot.installation().ifKnown().isEmpty()) {
      return Outcome.notTested();
    }
    SortedSet<PythonMinor> pythons =
        knowledge.builds().pythons(target.get().system(), target.get().architecture());
    if (pythons.isEmpty()) {
      return Outcome.notTested();
    }
    if (pythons.contains(target.get().python())) {
      return Outcome.ruledOut(
          CAUSE.message(
              "supported",
              "TensorFlow exists for {target}",
              Map.of("target", target.get().toString())));
    }
    boolean unusable =
        Absence.in(snapshot, knowledge).isPresent() || isForced(snapshot, knowledge, target.get());
    return unusable
        ? Outcome.found(
            CAUSE.diagnosis(
                List.of(evidence(snapshot, target.get(), pythons, knowledge)),
                cures(snapshot, knowledge, pythons)))
        : Outcome.notTested();
  }

  /// Whether a TensorFlow of another Python was put there, and does not work.
  private static boolean isForced(Snapshot snapshot, Knowledge knowledge, Target target) {
    return !Trial.of(snapshot).imports()
        && TensorFlow.in(snapshot, knowledge).stream()
            .flatMap(tensorFlow -> tensorFlow.registered().stream())
            .anyMatch(there -> !WheelTags.of(there).fit(target.python()));
  }

  private static Evidence evidence(
      Snapshot snapshot, Target target, SortedSet<PythonMinor> pythons, Knowledge knowledge) {
    String newest = knowledge.releases().newest().version().toString();
    return new Evidence(
        Evidence.Kind.PACKAGE,
        CAUSE.message(
            "wheels",
            "This is {target}. TensorFlow up to {newest} exists there for Python {pythons}",
            Map.of(
                "target", target.toString(),
                "newest", newest,
                "pythons",
                    pythons.stream().map(PythonMinor::toString).collect(Collectors.joining(", ")))),
        snapshot.python().orElseThrow().path());
  }

  private static List<Cure> cures(
      Snapshot snapshot, Knowledge knowledge, SortedSet<PythonMinor> pythons) {
    List<Cure> cures = new ArrayList<>();
    Absence.in(snapshot, knowledge).stream()
        .flatMap(absence -> absence.elsewhere().stream())
        .limit(1)
        .map(o -> new Cure.UseInterpreter(o.path(), o.tensorflow().getFirst().version()))
        .forEach(cures::add);
    cures.add(
        new Cure.OtherPython(
            new TreeSet<>(pythons).descendingSet().stream().map(PythonMinor::toString).toList()));
    return cures;
  }
}
