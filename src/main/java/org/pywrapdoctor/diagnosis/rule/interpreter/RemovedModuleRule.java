package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Snapshot;

/// TensorFlow, or what it needs, imports a module that newer Pythons no longer have.
public final class RemovedModuleRule implements Rule {

  private static final Pattern MODULE =
      Pattern.compile("No module named '?([A-Za-z0-9_]+)'?(?:$|[.;])");

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-218",
              "removed-stdlib-module",
              "Python no longer has a module that is needed here",
              "Newer versions of Python have given up some old modules of their library. The"
                  + " installed TensorFlow, or a package beside it, is older than that and still"
                  + " asks for one.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Target> target = Targets.of(snapshot);
    Optional<Failure> failure = Trial.of(snapshot).failure();
    if (target.isEmpty() || failure.isEmpty()) {
      return Outcome.notTested();
    }
    PythonMinor python = target.get().python();
    return failure
        .flatMap(RemovedModuleRule::sought)
        .filter(
            module ->
                knowledge
                    .removedModules()
                    .removedIn(module)
                    .filter(since -> since.compareTo(python) <= 0)
                    .isPresent())
        .map(
            module ->
                Outcome.found(
                    CAUSE.diagnosis(
                        List.of(evidence(module, python, knowledge, failure.get())),
                        cures(module, target.get(), snapshot, knowledge))))
        .orElseGet(Outcome::notTested);
  }

  private static Optional<String> sought(Failure failure) {
    return failure
        .firstError()
        .map(PythonError::message)
        .map(MODULE::matcher)
        .filter(Matcher::find)
        .map(match -> match.group(1));
  }

  private static Evidence evidence(
      String module, PythonMinor python, Knowledge knowledge, Failure failure) {
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message(
            "removed",
            "The module {module} is gone since Python {since}; this is Python {python}",
            Map.of(
                "module", module,
                "since", knowledge.removedModules().removedIn(module).orElseThrow().toString(),
                "python", python.toString())),
        failure.files().stream()
            .reduce((first, last) -> last)
            .orElseGet(() -> String.join(" ", failure.attempt().command())));
  }

  /// The stand-in for the module, a TensorFlow that fits this Python, or a Python that fits this
  /// TensorFlow.
  private static List<Cure> cures(
      String module, Target target, Snapshot snapshot, Knowledge knowledge) {
    List<Cure> cures = new ArrayList<>();
    knowledge
        .removedModules()
        .standIn(module)
        .ifPresent(distribution -> cures.add(new Cure.Install(List.of(distribution))));
    cures.add(new Cure.NewEnvironment(Map.of()));
    TensorFlow.in(snapshot, knowledge)
        .flatMap(TensorFlow::version)
        .flatMap(Version::parse)
        .map(
            version ->
                knowledge
                    .builds()
                    .pythons(version, target.system(), target.architecture(), false)
                    .reversed()
                    .stream()
                    .map(PythonMinor::toString)
                    .toList())
        .filter(pythons -> !pythons.isEmpty())
        .map(Cure.OtherPython::new)
        .ifPresent(cures::add);
    return cures;
  }
}
