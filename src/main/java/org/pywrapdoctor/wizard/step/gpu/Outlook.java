package org.pywrapdoctor.wizard.step.gpu;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

/// What stands between the chosen TensorFlow and a graphics card, whether or not the person asked
/// for one: the rules are asked as if they had.
///
/// @param assessment what the rules about cards and processors say
/// @param wanted whether the person did ask
record Outlook(Assessment assessment, boolean wanted) {
  private static final Diagnostician DIAGNOSTICIAN =
      new Diagnostician(Rules.all().stream().filter(Outlook::isOfThisScreen).toList());

  static Outlook of(Snapshot snapshot, Knowledge knowledge) {
    Snapshot asked = snapshot.withRequest(snapshot.request().withGoal(Goal.GPU));
    return new Outlook(
        DIAGNOSTICIAN.assess(asked, knowledge), snapshot.request().goal() == Goal.GPU);
  }

  private static boolean isOfThisScreen(Rule rule) {
    return rule.cause().explains().contains(Explains.GPU) || isOfProcessor(rule.cause().id());
  }

  private static boolean isOfProcessor(String cause) {
    return cause.contains("avx") || cause.equals("emulated-x86-container");
  }

  /// The first cause that keeps TensorFlow from the card.
  Optional<Diagnosis> first() {
    return assessment.diagnoses().stream()
        .filter(found -> found.role() == Role.ROOT)
        .filter(found -> found.explains().contains(Explains.GPU))
        .findFirst();
  }

  /// What was found of these causes, the first one first.
  Optional<Diagnosis> found(Set<String> causes) {
    return assessment.diagnoses().stream()
        .filter(found -> causes.contains(found.cause()))
        .findFirst();
  }

  /// Whether one of these causes was tested and is none.
  boolean ruledOut(Set<String> causes) {
    return assessment.ruledOut().stream().anyMatch(each -> causes.contains(each.cause()));
  }

  /// The causes that were found.
  List<String> causes() {
    return assessment.diagnoses().stream().map(Diagnosis::cause).toList();
  }
}
