package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.diagnosis.rule.WheelTags;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// A TensorFlow that was installed by, or copied from, a Python of another minor version. Its
/// native files work with that one only. They tell by themselves where no tag does.
public final class WheelForOtherPythonRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-217",
          "wheel-for-other-python",
          "This TensorFlow is made for another Python",
          "The native files of TensorFlow work with one minor version of Python only. The ones that"
              + " this Python finds were installed for another version.");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "missing-dependency", "protobuf-mismatch", "numpy-abi-mismatch", "removed-stdlib-module");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<PythonMinor> python = Targets.of(snapshot).map(Target::python);
    Optional<TensorFlow> tensorFlow = TensorFlow.in(snapshot, knowledge);
    Optional<Distribution> owner = tensorFlow.flatMap(there -> there.owners().stream().findFirst());
    if (python.isEmpty() || owner.isEmpty()) {
      return Outcome.notTested();
    }
    List<Library> proof = NativeProof.of(snapshot, tensorFlow.get()).ofAnotherPython(python.get());
    if (proof.isEmpty() && owner.get().wheelTags().isEmpty()) {
      return Outcome.notTested();
    }
    boolean tagsFit = WheelTags.of(owner.get()).fit(python.get());
    if (proof.isEmpty() && tagsFit) {
      return Outcome.ruledOut(
          CAUSE.message(
              "fits", "It is made for Python {python}", "python", python.get().toString()));
    }
    List<Evidence> evidence = new ArrayList<>(NativeProof.evidence(CAUSE, proof));
    if (!tagsFit) {
      evidence.addFirst(evidence(owner.get(), python.get()));
    }
    return Outcome.found(
        Decisions.weighed(
            CAUSE.diagnosis(
                evidence,
                List.of(
                    Cures.newEnvironment(tensorFlow.get()),
                    Cures.reinstall(List.of(owner.get()), List.of()))),
            Trial.of(snapshot),
            WheelForOtherPythonRule::looksLikeIt));
  }

  private static boolean looksLikeIt(Failure failure) {
    return failure.killed()
        || failure.says(
            "_pywrap",
            "undefined symbol",
            "Module use of python",
            "compiled for Python",
            "version mismatch",
            "DLL load failed",
            "ModuleNotFoundError");
  }

  private static Evidence evidence(Distribution owner, PythonMinor python) {
    return new Evidence(
        Evidence.Kind.PACKAGE,
        CAUSE.message(
            "tags",
            "{package} {version} is a wheel for {tags}; this is Python {python}",
            Map.of(
                "package", owner.name(),
                "version", owner.version(),
                "tags", String.join(", ", owner.wheelTags()),
                "python", python.toString())),
        owner.metadata());
  }
}
