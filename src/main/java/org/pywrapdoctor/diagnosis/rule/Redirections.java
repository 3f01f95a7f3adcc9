package org.pywrapdoctor.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// Environment variables that redirect where Python or the operating system looks for files.
public final class Redirections {

  /// What redirects the search for libraries (ld.so(8), dyld(1)).
  public static final Set<String> LOADER =
      Set.of(
          "LD_LIBRARY_PATH",
          "LD_PRELOAD",
          "LD_AUDIT",
          "DYLD_LIBRARY_PATH",
          "DYLD_INSERT_LIBRARIES",
          "DYLD_FALLBACK_LIBRARY_PATH",
          "DYLD_FRAMEWORK_PATH");

  private Redirections() {}

  /// The variables of these names that are set to something.
  public static List<Variable> set(Snapshot snapshot, Set<String> names) {
    return snapshot.variables().ifKnown().stream()
        .flatMap(List::stream)
        .filter(variable -> names.contains(variable.name()))
        .filter(variable -> variable.value().filter(String::isEmpty).isEmpty())
        .toList();
  }

  /// The set variables without which the import was tried again.
  public static List<Variable> leftOut(Snapshot snapshot, Trial trial) {
    List<String> names =
        trial.withoutVariables().map(Attempt::removedVariables).orElseGet(List::of);
    return set(snapshot, Set.copyOf(names));
  }

  /// A variable as proof.
  public static Evidence evidence(Variable variable) {
    Message what =
        variable
            .value()
            .map(
                value ->
                    Message.of(
                        "variable.value",
                        "{name} is set to {value}",
                        "name",
                        variable.name(),
                        "value",
                        value))
            .orElseGet(() -> Message.of("variable.set", "{name} is set", "name", variable.name()));
    return new Evidence(Evidence.Kind.VARIABLE, what, variable.name());
  }
}
