package org.pywrapdoctor.wizard.step.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.wizard.control.Mnemonics;
import org.pywrapdoctor.wizard.remedy.Deed;
import org.pywrapdoctor.wizard.service.Remedies.Remedy;
import org.pywrapdoctor.wizard.word.Words;

/// What is said to the caller over the telephone, sentence by sentence.
final class CallerSteps {
  private final Words words;

  CallerSteps(Words words) {
    this.words = words;
  }

  /// The sentences for a case.
  ///
  /// @param remedy the recommended way out
  List<String> of(Assessment assessment, Optional<Remedy> remedy) {
    if (assessment.verdict() == Verdict.HEALTHY) {
      return List.of(words.text("helpdesk.tell.healthy"));
    }
    if (assessment.roots().isEmpty()) {
      return List.of(words.text("helpdesk.tell.check-everything"));
    }
    List<String> steps = new ArrayList<>();
    steps.add(words.text("helpdesk.tell.result", "code", assessment.roots().getFirst().code()));
    if (assessment.verdict() == Verdict.UNDETERMINED) {
      steps.addAll(deciding(assessment));
    } else {
      remedy.ifPresent(way -> steps.addAll(curing(way)));
    }
    return steps;
  }

  private List<String> deciding(Assessment assessment) {
    return assessment.roots().stream()
        .map(Diagnosis::decidedBy)
        .flatMap(Optional::stream)
        .map(test -> words.text("helpdesk.tell.test", "test", words.say(test)))
        .distinct()
        .toList();
  }

  private List<String> curing(Remedy remedy) {
    List<String> steps = new ArrayList<>();
    if (remedy.text().needsAdministrator()) {
      steps.add(words.text("helpdesk.tell.administrator"));
    }
    if (remedy.way().isEmpty()) {
      steps.addAll(remedy.text().steps());
      steps.add(words.text("helpdesk.tell.again"));
      return steps;
    }
    String deed = Mnemonics.plain(words.text(Deed.of(remedy.way().get()).key()));
    steps.add(words.text("helpdesk.tell.preview"));
    steps.add(words.text("helpdesk.tell.press", "button", deed));
    steps.add(words.text("helpdesk.tell.works", "headline", words.text("mend.headline.works")));
    return steps;
  }
}
