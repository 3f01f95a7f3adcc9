package org.pywrapdoctor.wizard.step.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Repaired;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// One thing before and after a repair, from the same looks.
///
/// @param subject what it is about
record Compared(String subject, Judged before, Judged now) {

  /// The import, the small calculation, and each cause that was found.
  static List<Compared> of(Words words, Repaired repaired) {
    List<Compared> rows = new ArrayList<>();
    Examination before = repaired.before();
    Examination after = repaired.after();
    rows.add(
        new Compared(
            words.text("mend.import"),
            stage(words, before, Stage.IMPORT),
            stage(words, after, Stage.IMPORT)));
    rows.add(
        new Compared(
            words.text("mend.calculation"),
            stage(words, before, Stage.COMPUTATION),
            stage(words, after, Stage.COMPUTATION)));
    for (Diagnosis root : before.assessment().roots()) {
      boolean gone =
          after.assessment().roots().stream().noneMatch(r -> r.cause().equals(root.cause()));
      rows.add(
          new Compared(
              words.say(root.headline()),
              new Judged(State.PROBLEM, words.text("mend.found")),
              gone
                  ? new Judged(State.FINE, words.text("mend.gone"))
                  : new Judged(State.PROBLEM, words.text("mend.still"))));
    }
    return List.copyOf(rows);
  }

  private static Judged stage(Words words, Examination examination, String name) {
    Optional<Stage> stage =
        examination
            .snapshot()
            .launch()
            .ifKnown()
            .flatMap(launch -> launch.attempt(Purpose.IMPORT))
            .flatMap((Launch.Attempt attempt) -> attempt.stage(name));
    return stage
        .map(
            tried ->
                tried.succeeded()
                    ? new Judged(State.FINE, words.text("mend.works"))
                    : new Judged(State.PROBLEM, words.text("mend.fails")))
        .orElseGet(() -> new Judged(State.SKIPPED, words.text("mend.not-reached")));
  }
}
