package org.pywrapdoctor.wizard.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// What the rules say of the subject of one page. The pages have no opinions of their own: a fact
/// is a problem when a diagnosis says so, and fine when its causes were ruled out.
public final class Findings {
  private static final Set<String> PYTHON =
      Set.of(
          "broken-interpreter",
          "wrong-interpreter-selected",
          "wrong-architecture-python",
          "unsupported-python-version");

  private final Words words;
  private final Assessment assessment;

  public Findings(Words words, Assessment assessment) {
    this.words = words;
    this.assessment = assessment;
  }

  /// What is to be said of a fact that these causes are about.
  public Judged judge(Set<String> causes) {
    List<Diagnosis> found =
        assessment.diagnoses().stream().filter(each -> causes.contains(each.cause())).toList();
    if (found.stream().anyMatch(each -> each.role() != Role.REMARK)) {
      return new Judged(State.PROBLEM, words.text("state.problem"));
    }
    if (!found.isEmpty()) {
      return new Judged(State.NOTE, words.text("state.note"));
    }
    return assessment.ruledOut().stream().anyMatch(each -> causes.contains(each.cause()))
        ? new Judged(State.FINE, words.text("state.fine"))
        : new Judged(State.UNKNOWN, words.text("state.not-judged"));
  }

  /// What was found on a step, the worst first.
  public List<Diagnosis> on(Step step) {
    return assessment.diagnoses().stream().filter(each -> stepOf(each) == step).toList();
  }

  /// The worst that was found on a step, remarks left aside.
  public Optional<Diagnosis> worst(Step step) {
    return problems(step).stream().findFirst();
  }

  /// What the step list says of a step whose looks are done.
  public Judged judge(Step step, Judged whenFine) {
    int problems = problems(step).size();
    if (problems > 0) {
      return new Judged(State.PROBLEM, words.count("state.problems", problems));
    }
    int notes = on(step).size();
    return notes > 0 ? new Judged(State.NOTE, words.count("state.notes", notes)) : whenFine;
  }

  /// The step that shows what a diagnosis is about. The first digit of its code is its family; the
  /// processor is shown beside the graphics card.
  public static Step stepOf(Diagnosis diagnosis) {
    if (PYTHON.contains(diagnosis.cause())) {
      return Step.PYTHON;
    }
    if (diagnosis.cause().startsWith("cpu-")) {
      return Step.GPU;
    }
    char family = diagnosis.code().charAt("PD-".length());
    return switch (family) {
      case '2', '3' -> Step.INSTALLATION;
      case '5' -> Step.GPU;
      default -> Step.LIBRARIES;
    };
  }

  private List<Diagnosis> problems(Step step) {
    return on(step).stream().filter(each -> each.role() != Role.REMARK).toList();
  }
}
