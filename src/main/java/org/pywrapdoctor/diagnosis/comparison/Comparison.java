package org.pywrapdoctor.diagnosis.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// Compares the computer where it works with the one where it does not. What the rules find on the
/// second alone weighs more than any plain difference.
public final class Comparison {
  private static final int FOUND_BY_A_RULE = 100;

  private final Diagnostician diagnostician;
  private final Knowledge knowledge;

  public Comparison(Diagnostician diagnostician, Knowledge knowledge) {
    this.diagnostician = diagnostician;
    this.knowledge = knowledge;
  }

  /// All differences, the most suspicious first.
  public List<Difference> compare(Snapshot a, Snapshot b) {
    List<Difference> found = new ArrayList<>();
    found.addAll(new PackageDifferences(knowledge).of(a, b));
    found.addAll(SurroundingDifferences.of(a, b));
    found.addAll(FileDifferences.of(a, b));
    List<Diagnosis> accused = newRoots(a, b);
    return found.stream()
        .map(
            difference ->
                accused.stream().anyMatch(root -> isAbout(root, difference))
                    ? difference.heavier(FOUND_BY_A_RULE)
                    : difference)
        .sorted(
            Comparator.comparingInt((Difference difference) -> -difference.weight())
                .thenComparing(Difference::subject))
        .toList();
  }

  /// The roots on the second that the first does not have.
  private List<Diagnosis> newRoots(Snapshot a, Snapshot b) {
    Set<String> before =
        diagnostician.assess(a, knowledge).diagnoses().stream()
            .map(Diagnosis::cause)
            .collect(Collectors.toSet());
    return diagnostician.assess(b, knowledge).roots().stream()
        .filter(root -> !before.contains(root.cause()))
        .toList();
  }

  /// Whether a proof names what is different.
  private static boolean isAbout(Diagnosis root, Difference difference) {
    String name = difference.subject().substring(difference.subject().indexOf(' ') + 1);
    return root.evidence().stream()
        .filter(evidence -> evidence.kind() != Evidence.Kind.PROCESS)
        .filter(evidence -> evidence.kind() != Evidence.Kind.LOG)
        .anyMatch(
            evidence ->
                evidence.what().arguments().values().stream().anyMatch(name::equalsIgnoreCase)
                    || evidence.where().equals(name)
                    || !difference.b().isEmpty() && evidence.where().equals(difference.b()));
  }
}
