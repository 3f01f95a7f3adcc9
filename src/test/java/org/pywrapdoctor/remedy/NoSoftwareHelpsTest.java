package org.pywrapdoctor.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.remedy.Computers.linux;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.remedy.RemedyPlan.Outcome;

/// Where no software helps the plan says so, and offers nothing that does not help.
class NoSoftwareHelpsTest {
  private static final Cure ELSEWHERE =
      new Cure.ByHand(Message.of("t", "Use another computer"), List.of(), List.of(), false);
  private static final Diagnosis OUTDATED =
      diagnosis("outdated", new Cure.NewEnvironment(Map.of()));

  @Test
  void saysSo() {
    RemedyPlan plan = plan(diagnosis("test", ELSEWHERE));
    assertThat(plan.outcome()).isEqualTo(Outcome.NO_SOFTWARE_CURE);
    assertThat(plan.files()).isEmpty();
    assertThat(plan.ways()).hasSize(1);
  }

  /// An environment that is made there would not work either.
  @ParameterizedTest
  @ValueSource(strings = {"cpu-lacks-avx", "os-disables-avx", "virtual-machine-hides-avx"})
  void withoutAvxNoEnvironmentIsOffered(String cause) {
    RemedyPlan plan = plan(diagnosis(cause, ELSEWHERE), OUTDATED);
    assertThat(plan.outcome()).isEqualTo(Outcome.NO_SOFTWARE_CURE);
    assertThat(plan.files()).isEmpty();
    assertThat(plan.ways())
        .singleElement()
        .satisfies(way -> assertThat(way.title().text()).isEqualTo("Use another computer"));
  }

  private static Diagnosis diagnosis(String cause, Cure cure) {
    return Cause.everywhere("PD-000", cause, "Headline", "Explanation")
        .diagnosis(List.of(), List.of(cure));
  }

  private static RemedyPlan plan(Diagnosis... roots) {
    Assessment assessment =
        new Assessment(
            Assessment.Verdict.BROKEN,
            Assessment.Tried.IMPORT,
            Stream.of(roots).toList(),
            List.of(),
            Optional.empty());
    return new Planner(Knowledge.shipped()).plan(linux("3.11.7").build(), assessment);
  }
}
