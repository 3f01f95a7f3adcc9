package org.pywrapdoctor.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// What every test of a rule gives: snapshots where it fires and snapshots where it must not, by a
/// few words of what they show.
public interface RuleExamples {

  Knowledge KNOWLEDGE = Knowledge.shipped();

  Rule rule();

  /// The examples of a rule, which its test gives.
  static RuleExamples of(Rule rule) {
    String name = rule.getClass().getName() + "Test";
    try {
      var constructor = Class.forName(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (RuleExamples) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("A rule needs a test that gives examples: " + name, e);
    }
  }

  /// Snapshots on which it fires.
  Map<String, Snapshot> fires();

  /// Snapshots on which it must not; the healthy ones need not be named.
  Map<String, Snapshot> staysSilent();

  @TestFactory
  default List<DynamicTest> firesOn() {
    return fires().entrySet().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(),
                    () -> assertThat(found(example.getValue())).as(example.getKey()).isNotEmpty()))
        .toList();
  }

  @TestFactory
  default List<DynamicTest> mustNotFireOn() {
    Map<String, Snapshot> healthy =
        Map.of(
            "healthy Linux",
            Snapshots.healthyLinux(),
            "healthy Windows",
            Snapshots.healthyWindows(),
            "healthy Linux without a run",
            Snapshots.withoutRun(Snapshots.healthyLinux()),
            "healthy Windows without a run",
            Snapshots.withoutRun(Snapshots.healthyWindows()),
            "nothing seen",
            Snapshot.empty(Snapshots.healthyLinux().request(), ""));
    return java.util.stream.Stream.concat(
            healthy.entrySet().stream(), staysSilent().entrySet().stream())
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(),
                    () -> assertThat(found(example.getValue())).as(example.getKey()).isEmpty()))
        .toList();
  }

  /// What the rule finds in a snapshot.
  default List<Diagnosis> found(Snapshot snapshot) {
    return rule().examine(snapshot, KNOWLEDGE) instanceof Outcome.Found(var diagnoses)
        ? diagnoses
        : List.of();
  }

  /// The only thing that it finds there.
  default Diagnosis only(Snapshot snapshot) {
    assertThat(found(snapshot)).hasSize(1);
    return found(snapshot).getFirst();
  }

  /// The finished sentences of its evidence.
  default List<String> evidence(Snapshot snapshot) {
    return only(snapshot).evidence().stream().map(piece -> piece.what().text()).toList();
  }
}
