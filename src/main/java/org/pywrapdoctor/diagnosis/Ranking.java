package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.snapshot.Goal;

/// Tells roots from what merely follows and from what is true but harmless, and puts them in order.
///
/// A root must account for what the trial showed: what stops the import comes before what would
/// keep a working one from a graphics card. What follows from a mere remark is not worth a
/// remark of its own. The rules stand in the order in which their causes make each other pointless
/// to talk about: no fitting Python before missing files.
final class Ranking {
  private final Map<String, Integer> positions;
  private final Map<String, Set<String>> leadsTo;

  Ranking(List<Rule> rules) {
    positions =
        IntStream.range(0, rules.size())
            .boxed()
            .collect(Collectors.toMap(index -> rules.get(index).cause().id(), Function.identity()));
    leadsTo = rules.stream().collect(Collectors.toMap(rule -> rule.cause().id(), Rule::leadsTo));
  }

  /// The same diagnoses with their roles: roots first, the most likely first.
  List<Diagnosis> order(List<Diagnosis> found, Trial trial, Goal goal) {
    Set<Explains> sought = sought(trial, goal);
    List<Diagnosis> candidates = new ArrayList<>();
    List<Diagnosis> others = new ArrayList<>();
    for (Diagnosis diagnosis : found) {
      boolean accounts = diagnosis.explains().stream().anyMatch(sought::contains);
      (accounts ? candidates : others).add(diagnosis);
    }
    List<Diagnosis> ranked = new ArrayList<>();
    boolean certain =
        candidates.stream()
            .filter(candidate -> accountsFor(trial, candidate))
            .anyMatch(Ranking::isCertain);
    for (Diagnosis candidate : candidates) {
      if (candidates.stream().anyMatch(other -> follows(candidate, other))) {
        ranked.add(candidate.withRole(Role.CONSEQUENCE));
      } else if (isPossible(candidate) && candidates.size() == 1 && trial.failure().isPresent()) {
        ranked.add(onlyOneLeft(candidate));
      } else if (isPossible(candidate) && (certain || candidates.size() == 1)) {
        others.add(candidate);
      } else {
        ranked.add(candidate.withRole(Role.ROOT));
      }
    }
    for (Diagnosis other : others) {
      if (candidates.stream().anyMatch(root -> isNamedBy(root, other))) {
        ranked.add(other.withRole(Role.CONSEQUENCE));
      } else if (others.stream().noneMatch(remark -> isNamedBy(remark, other))) {
        ranked.add(other.withRole(Role.REMARK));
      }
    }
    ranked.sort(
        Comparator.comparing(Diagnosis::role)
            .thenComparing(diagnosis -> !accountsFor(trial, diagnosis))
            .thenComparing(Diagnosis::certainty)
            .thenComparing(diagnosis -> positions.get(diagnosis.cause())));
    return List.copyOf(ranked);
  }

  /// Whether it explains what failed; where nothing was tried, all count alike.
  static boolean accountsFor(Trial trial, Diagnosis diagnosis) {
    return trial
        .failure()
        .map(failure -> diagnosis.explains().contains(failure.part()))
        .orElse(true);
  }

  /// Likely means that all look-alikes but one are ruled out.
  private static Diagnosis onlyOneLeft(Diagnosis possible) {
    return possible.decidedBy().stream()
        .map(test -> possible.withCertainty(Certainty.LIKELY, test))
        .findFirst()
        .orElse(possible)
        .withRole(Role.ROOT);
  }

  /// What has to be explained: what failed, or, when nothing was tried, whatever would.
  private static Set<Explains> sought(Trial trial, Goal goal) {
    Set<Explains> sought = EnumSet.noneOf(Explains.class);
    trial.failure().map(Failure::part).ifPresent(sought::add);
    if (trial.failure().isEmpty() && !trial.imports()) {
      sought.addAll(EnumSet.of(Explains.INTERPRETER, Explains.IMPORT, Explains.COMPUTATION));
    }
    if (trial.failure().isEmpty() && trial.tried() == Tried.IMPORT) {
      sought.add(Explains.COMPUTATION);
    }
    if (trial.failure().isEmpty()) {
      sought.add(Explains.MODEL);
    }
    if (goal == Goal.GPU) {
      sought.add(Explains.GPU);
    }
    return sought;
  }

  /// Whether the first is there because of the second. What is merely possible carries nothing.
  private boolean follows(Diagnosis consequence, Diagnosis root) {
    return !isPossible(root)
        && isNamedBy(root, consequence)
        && root.certainty().compareTo(consequence.certainty()) <= 0;
  }

  private boolean isNamedBy(Diagnosis root, Diagnosis consequence) {
    return leadsTo.getOrDefault(root.cause(), Set.of()).contains(consequence.cause());
  }

  private static boolean isCertain(Diagnosis diagnosis) {
    return diagnosis.certainty() == Certainty.CERTAIN;
  }

  private static boolean isPossible(Diagnosis diagnosis) {
    return diagnosis.certainty() == Certainty.POSSIBLE;
  }
}
