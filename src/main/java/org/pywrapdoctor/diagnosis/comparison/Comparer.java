package org.pywrapdoctor.diagnosis.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// Compares the computer where it works with the one where it does not. What the rules find on the
/// second alone weighs more than any plain difference.
public final class Comparer {
  private static final int FOUND_BY_A_RULE = 100;
  private static final int FOLLOWS = 20;

  private final Diagnostician diagnostician;
  private final Knowledge knowledge;

  public Comparer(Diagnostician diagnostician, Knowledge knowledge) {
    this.diagnostician = diagnostician;
    this.knowledge = knowledge;
  }

  /// What differs, the first being the one where it works.
  public Comparison compare(Snapshot a, Snapshot b) {
    Sides sides = Sides.of(a, b);
    Assessment first = diagnostician.assess(a, knowledge);
    List<Difference> plain = new ArrayList<>();
    plain.addAll(PackageDifferences.of(knowledge, sides, a, b));
    plain.addAll(new VariableDifferences(sides).of(a, b));
    plain.addAll(new FileDifferences(sides).of(a, b));
    plain.addAll(Trait.differences(sides, a, b));
    List<Diagnosis> accused = newRoots(first, diagnostician.assess(b, knowledge));
    List<Difference> differences =
        new ArrayList<>(plain.stream().map(found -> weighed(found, plain, accused)).toList());
    accused.stream()
        .filter(root -> plain.stream().noneMatch(difference -> isAbout(root, difference)))
        .map(root -> difference(root, sides))
        .forEach(differences::add);
    differences.sort(
        Comparator.comparingInt((Difference difference) -> -difference.weight())
            .thenComparing(Difference::subject));
    return new Comparison(sides, List.copyOf(differences), notes(first, a, b));
  }

  /// The roots on the second that the first does not have, the most likely first.
  private static List<Diagnosis> newRoots(Assessment first, Assessment second) {
    Set<String> before =
        first.diagnoses().stream().map(Diagnosis::cause).collect(Collectors.toSet());
    return second.roots().stream().filter(root -> !before.contains(root.cause())).toList();
  }

  /// What a rule speaks of weighs more; a library that does not load only because of something else
  /// that differs weighs little.
  private static Difference weighed(
      Difference difference, List<Difference> all, List<Diagnosis> accused) {
    List<Diagnosis> accusers = accused.stream().filter(root -> isAbout(root, difference)).toList();
    if (accusers.isEmpty()) {
      return difference;
    }
    boolean follows =
        FileDifferences.isLibrary(difference)
            && accusers.stream()
                .allMatch(
                    root ->
                        all.stream()
                            .filter(other -> !FileDifferences.isLibrary(other))
                            .anyMatch(other -> isAbout(root, other)));
    return difference.weighing(follows ? FOLLOWS : difference.weight() + FOUND_BY_A_RULE);
  }

  /// Whether a proof names what is different.
  private static boolean isAbout(Diagnosis root, Difference difference) {
    return root.evidence().stream()
        .filter(evidence -> evidence.kind() != Evidence.Kind.PROCESS)
        .filter(evidence -> evidence.kind() != Evidence.Kind.LOG)
        .anyMatch(
            evidence ->
                evidence.what().arguments().values().stream()
                        .anyMatch(difference.name()::equalsIgnoreCase)
                    || evidence.where().equalsIgnoreCase(difference.name())
                    || difference.places().contains(evidence.where()));
  }

  /// What a rule finds on the second alone, without anything that is plainly otherwise.
  private static Difference difference(Diagnosis root, Sides sides) {
    return new Difference(
        "cause " + root.cause(),
        "",
        root.code(),
        FOUND_BY_A_RULE,
        root.headline(),
        sides.message("cure", "Run pywrap-doctor fix there: it says what cures this"));
  }

  private static List<Message> notes(Assessment first, Snapshot a, Snapshot b) {
    List<Message> notes = new ArrayList<>();
    if (first.verdict() == Verdict.BROKEN) {
      notes.add(
          Message.of(
              "compare.first-fails",
              "TensorFlow does not work in the first report: put the one where it works first"));
    }
    if (Trait.SYSTEM.differs(a, b)) {
      notes.add(
          Message.of(
              "compare.systems",
              "One is {a} and the other {b}: their native libraries and search paths cannot be"
                  + " compared",
              "a",
              Trait.SYSTEM.of(a),
              "b",
              Trait.SYSTEM.of(b)));
    }
    Parts.missing(a, b).forEach(notes::add);
    return List.copyOf(notes);
  }
}
