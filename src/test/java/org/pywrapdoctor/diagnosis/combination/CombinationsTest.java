package org.pywrapdoctor.diagnosis.combination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Snapshot;

/// Two faults at once: each cause's first snapshot merged with each other one's, where one computer
/// can have both.
class CombinationsTest {
  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(Rules.all());
  private static final Knowledge KNOWLEDGE = Knowledge.shipped();
  private static final Map<String, Snapshot> EXAMPLES = examples();

  /// What is found on each computer that has only one of them.
  private static final Map<String, Set<String>> ALONE =
      EXAMPLES.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  example ->
                      assess(example.getValue()).diagnoses().stream()
                          .map(Diagnosis::cause)
                          .collect(Collectors.toSet())));

  private static final List<String> ORDER =
      Rules.all().stream().map(rule -> rule.cause().id()).toList();

  static Set<String> causes() {
    return EXAMPLES.keySet();
  }

  /// What the two have together is what either has: no third cause becomes certain.
  @ParameterizedTest
  @MethodSource("causes")
  void noThirdCauseIsEverCertain(String first) {
    for (Pair pair : pairs(first)) {
      Set<String> known = new HashSet<>(ALONE.get(first));
      known.addAll(ALONE.get(pair.second()));
      assertThat(pair.together().roots())
          .as(pair.toString())
          .filteredOn(root -> root.certainty() == Certainty.CERTAIN)
          .extracting(Diagnosis::cause)
          .isSubsetOf(known);
    }
  }

  /// First what explains the failure, of these the most certain, of those what makes the others
  /// pointless.
  @ParameterizedTest
  @MethodSource("causes")
  void rootsStandInTheOneOrder(String first) {
    for (Pair pair : pairs(first)) {
      List<Integer> weights =
          pair.together().roots().stream().map(root -> weight(pair.snapshot(), root)).toList();
      assertThat(weights).as(pair.toString()).isSorted();
    }
  }

  /// What follows from a root that is at least as certain never stands beside it.
  @ParameterizedTest
  @MethodSource("causes")
  void whatFollowsIsFolded(String first) {
    for (Pair pair : pairs(first)) {
      for (Diagnosis root : pair.together().roots()) {
        assertThat(pair.together().roots())
            .as(pair.toString())
            .filteredOn(_ -> root.certainty() != Certainty.POSSIBLE)
            .filteredOn(other -> other.certainty().compareTo(root.certainty()) >= 0)
            .extracting(Diagnosis::cause)
            .noneMatch(leadsTo(root.cause())::contains);
      }
    }
  }

  /// A failure that was seen is explained by a root that accounts for it, or said to be
  /// unexplained.
  @ParameterizedTest
  @MethodSource("causes")
  void aSeenFailureIsExplainedOrSaidNotToBe(String first) {
    for (Pair pair : pairs(first)) {
      Trial trial = Trial.of(pair.snapshot());
      if (trial.failure().isPresent()) {
        Explains part = trial.failure().get().part();
        boolean explained =
            pair.together().roots().stream()
                .findFirst()
                .filter(root -> root.explains().contains(part))
                .isPresent();
        assertThat(explained)
            .as(pair.toString())
            .isNotEqualTo(pair.together().unexplained().isPresent());
      }
    }
  }

  /// The root that a person should begin with, and what becomes of the other.
  @ParameterizedTest
  @CsvSource({
    "glibc-too-old, numpy-abi-mismatch, glibc-too-old",
    "cpu-lacks-avx, missing-msvc-runtime, cpu-lacks-avx",
    "unsupported-python-version, musl-libc, musl-libc",
    "hollow-package, access-denied, hollow-package",
    "protobuf-mismatch, libstdcxx-too-old, libstdcxx-too-old",
    "noexec-mount, missing-dependency, noexec-mount"
  })
  void thePlainOnesBeginWhereTheyShould(String one, String other, String root) {
    for (String[] pair : new String[][] {{one, other}, {other, one}}) {
      Optional<Snapshot> both = TwoFaults.of(EXAMPLES.get(pair[0]), EXAMPLES.get(pair[1]));
      assertThat(both).as(pair[0] + " + " + pair[1]).isPresent();
      Assessment together = untried(both.get());
      assertThat(together.roots())
          .as(pair[0] + " + " + pair[1] + ": " + told(together))
          .first()
          .extracting(Diagnosis::cause)
          .isEqualTo(root);
      assertThat(together.verdict()).isEqualTo(Verdict.BROKEN);
    }
  }

  @Test
  void thereAreMany() {
    assertThat(EXAMPLES.keySet().stream().mapToInt(cause -> pairs(cause).size()).sum())
        .isGreaterThan(1000);
  }

  private record Pair(String first, String second, Snapshot snapshot, Assessment together) {
    @Override
    public String toString() {
      return first + " + " + second + ": " + CombinationsTest.told(together);
    }
  }

  private static String told(Assessment assessment) {
    return assessment.diagnoses().stream()
        .map(found -> found.cause() + "/" + found.role() + "/" + found.certainty())
        .collect(Collectors.joining(", "));
  }

  private static final Map<String, List<Pair>> PAIRS = new LinkedHashMap<>();

  private static List<Pair> pairs(String first) {
    return PAIRS.computeIfAbsent(first, CombinationsTest::makePairs);
  }

  private static List<Pair> makePairs(String first) {
    List<Pair> pairs = new ArrayList<>();
    for (String second : EXAMPLES.keySet()) {
      if (!second.equals(first)) {
        TwoFaults.of(EXAMPLES.get(first), EXAMPLES.get(second))
            .map(both -> new Pair(first, second, both, assess(both)))
            .ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private static int weight(Snapshot snapshot, Diagnosis root) {
    boolean accounts =
        Trial.of(snapshot)
            .failure()
            .map(failure -> root.explains().contains(failure.part()))
            .orElse(true);
    return (accounts ? 0 : 1000) + root.certainty().ordinal() * 100 + ORDER.indexOf(root.cause());
  }

  private static Set<String> leadsTo(String cause) {
    return Rules.all().stream()
        .filter(rule -> rule.cause().id().equals(cause))
        .findFirst()
        .map(Rule::leadsTo)
        .orElseGet(Set::of);
  }

  private static Assessment assess(Snapshot snapshot) {
    return DIAGNOSTICIAN.assess(snapshot, KNOWLEDGE);
  }

  private static Assessment untried(Snapshot snapshot) {
    return assess(Snapshots.withoutRun(snapshot));
  }

  /// Of each cause the snapshot that shows it most plainly: as a root, on one of the two healthy
  /// computers that all come from. A cause that is only ever a remark is left out.
  private static Map<String, Snapshot> examples() {
    Map<String, Snapshot> examples = new LinkedHashMap<>();
    for (Rule rule : Rules.all()) {
      String cause = rule.cause().id();
      new TreeMap<>(RuleExamples.of(rule).fires())
          .values().stream()
              .filter(snapshot -> !snapshot.isOn(OperatingSystem.MACOS))
              .filter(snapshot -> isFirst(cause, DIAGNOSTICIAN.assess(snapshot, KNOWLEDGE)))
              .findFirst()
              .ifPresent(snapshot -> examples.put(cause, snapshot));
    }
    return examples;
  }

  private static boolean isFirst(String cause, Assessment alone) {
    return alone.roots().stream()
        .findFirst()
        .filter(root -> root.cause().equals(cause))
        .isPresent();
  }
}
