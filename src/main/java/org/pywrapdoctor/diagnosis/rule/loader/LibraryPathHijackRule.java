package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Redirections;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.NativeLibraries.Redirected;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// A variable such as LD_LIBRARY_PATH brings in other libraries than those that TensorFlow and
/// Python were made for. The proof is the same import without the variable.
public final class LibraryPathHijackRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-401",
              "library-path-hijack",
              "A setting brings in the wrong libraries",
              "An environment variable tells the operating system to take libraries from another"
                  + " folder before its own. What lies there does not fit TensorFlow or Python."
                  + " Installing TensorFlow again does not help, since the setting stays.")
          .on(OperatingSystem.LINUX, OperatingSystem.MACOS)
          .explaining(Explains.INTERPRETER, Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "broken-interpreter",
        "env-variable-override",
        "glibc-too-old",
        "libstdcxx-too-old",
        "wrong-architecture-dll");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    if (snapshot.variables().ifKnown().isEmpty()) {
      return Outcome.notTested();
    }
    List<Variable> variables = Redirections.set(snapshot, Redirections.LOADER);
    if (variables.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("unset", "No variable redirects the search for libraries"));
    }
    Trial trial = Trial.of(snapshot);
    if (trial.failsWithoutVariables()) {
      return Outcome.ruledOut(
          CAUSE.message("same", "The import fails without these variables in the same way"));
    }
    List<Redirected> redirected =
        snapshot.nativeLibraries().ifKnown().stream()
            .flatMap(libraries -> libraries.redirected().stream())
            .toList();
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            evidence(variables, redirected, trial),
            List.of(new Cure.UnsetVariables(variables.stream().map(Variable::name).toList())));
    boolean broken = redirected.stream().anyMatch(library -> !library.problem().isEmpty());
    return switch (trial.fit(
        failure ->
            proved(snapshot, trial, failure, broken) || named(failure, redirected, variables))) {
      case SHOWN -> Outcome.found(diagnosis);
      case ELSEWHERE -> unproved(diagnosis, redirected, broken);
      case UNTRIED, WORKS -> broken ? Outcome.found(diagnosis) : Outcome.notTested();
    };
  }

  /// Whether the import works without the variables, and they redirect libraries and nothing else,
  /// or a library that they bring in is broken and the failure is one of libraries; or whether that
  /// failure gives way to another one, or such a library leads to the sudden end that it must lead
  /// to.
  private static boolean proved(Snapshot snapshot, Trial trial, Failure failure, boolean broken) {
    boolean nothingElse =
        Redirections.leftOut(snapshot, trial).stream()
            .allMatch(variable -> Redirections.LOADER.contains(variable.name()));
    boolean sudden = failure.killed() || failure.part() == Explains.INTERPRETER;
    boolean ofLibraries = sudden || failure.says(".so", ".dylib", "symbol");
    if (trial.worksWithoutVariables()) {
      return nothingElse || (broken && ofLibraries);
    }
    boolean another = trial.failsOtherwiseWithoutVariables() && ofLibraries;
    return broken && (sudden || another) || nothingElse && another;
  }

  /// Whether the failure names a library that was put in place of another, or the folder where the
  /// variable leads.
  private static boolean named(
      Failure failure, List<Redirected> redirected, List<Variable> variables) {
    return redirected.stream().anyMatch(library -> failure.says(library.path()))
        || variables.stream()
            .flatMap(variable -> variable.value().stream())
            .flatMap(value -> Stream.of(value.split(":")))
            .anyMatch(folder -> folder.length() > 1 && failure.says(folder + "/"));
  }

  private static Outcome unproved(
      Diagnosis diagnosis, List<Redirected> redirected, boolean broken) {
    return redirected.isEmpty()
        ? Outcome.notTested()
        : Outcome.found(
            diagnosis.withCertainty(
                broken ? Certainty.LIKELY : Certainty.POSSIBLE,
                CAUSE.message("test", "Import TensorFlow without these variables")));
  }

  private static List<Evidence> evidence(
      List<Variable> variables, List<Redirected> redirected, Trial trial) {
    List<Evidence> evidence = new ArrayList<>();
    variables.stream().map(Redirections::evidence).forEach(evidence::add);
    redirected.stream()
        .map(library -> new Evidence(Evidence.Kind.LIBRARY, taken(library), library.path()))
        .forEach(evidence::add);
    if (trial.worksWithoutVariables()) {
      evidence.add(
          new Evidence(
              Evidence.Kind.PROCESS,
              CAUSE.message("works", "Without the variables the same import works"),
              String.join(" ", trial.withoutVariables().orElseThrow().command())));
    }
    return evidence;
  }

  private static Message taken(Redirected library) {
    String name = library.name();
    return library.problem().isEmpty()
        ? CAUSE.message(
            "taken",
            "{library} comes from here because of {variable}",
            "library",
            name,
            "variable",
            library.variable())
        : CAUSE.message(
            "taken-broken",
            "{library} comes from here because of {variable}: {problem}",
            "library",
            name,
            "variable",
            library.variable(),
            "problem",
            library.problem());
  }
}
