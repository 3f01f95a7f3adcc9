package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Redirections;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// The import works as soon as some environment variables are left out.
public final class EnvVariableOverrideRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-210",
              "env-variable-override",
              "A setting of your system disturbs the import",
              "Environment variables such as PYTHONPATH change where Python and TensorFlow look for"
                  + " their files. Without them the same import works, so the installation itself"
                  + " is sound.")
          .explaining(Explains.INTERPRETER, Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  /// What lies in the environment is the same with and without the variables, so it is not why.
  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "wheel-for-other-platform",
        "wheel-for-other-python",
        "conflicting-tensorflow-distributions",
        "hollow-package",
        "mixed-version-leftovers",
        "corrupt-installation",
        "wrong-interpreter-selected",
        "tensorflow-not-installed",
        "glibc-too-old",
        "libstdcxx-too-old",
        "removed-stdlib-module",
        "missing-dependency",
        "protobuf-mismatch",
        "numpy-abi-mismatch",
        "ml-dtypes-mismatch",
        "h5py-mismatch",
        "tensorflow-estimator-mismatch",
        "dependency-version-mismatch");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Trial trial = Trial.of(snapshot);
    if (trial.failure().isPresent() && trial.failsWithoutVariables()) {
      return Outcome.ruledOut(
          CAUSE.message("same", "The import fails without your variables in the same way"));
    }
    List<Variable> variables = Redirections.leftOut(snapshot, trial);
    if (trial.failure().isEmpty() || !trial.worksWithoutVariables() || variables.isEmpty()) {
      return Outcome.notTested();
    }
    List<Evidence> evidence = new ArrayList<>();
    variables.stream().map(Redirections::evidence).forEach(evidence::add);
    snapshot.modulePath().ifKnown().ifPresent(path -> evidence.addAll(brought(path)));
    evidence.add(
        new Evidence(
            Evidence.Kind.PROCESS,
            CAUSE.message("works", "Without these variables the same import works"),
            String.join(" ", trial.withoutVariables().orElseThrow().command())));
    return Outcome.found(
        CAUSE.diagnosis(
            evidence,
            List.of(new Cure.UnsetVariables(variables.stream().map(Variable::name).toList()))));
  }

  /// The modules that come from a folder of PYTHONPATH.
  private static List<Evidence> brought(ModulePath path) {
    return path.providers().stream()
        .filter(provider -> path.entries().get(provider.entry()).origin() == Origin.PYTHONPATH)
        .limit(3)
        .map(EnvVariableOverrideRule::fromPythonPath)
        .toList();
  }

  private static Evidence fromPythonPath(Provider provider) {
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message("brought", "PYTHONPATH brings this {module}", "module", provider.module()),
        provider.file());
  }
}
