package org.pywrapdoctor.wizard.step.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Natives;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// Puts into words what was tried again under other conditions, and what that says.
final class RerunWords {
  private final Words words;

  RerunWords(Words words) {
    this.words = words;
  }

  /// One row for each attempt after the first import.
  List<Fact> rows(Launch launch) {
    Optional<Attempt> main = launch.attempt(Purpose.IMPORT);
    List<Fact> rows = new ArrayList<>();
    for (Attempt attempt : launch.attempts()) {
      subject(attempt)
          .ifPresent(
              subject ->
                  rows.add(
                      new Fact(
                          subject,
                          words.text(
                              "import.took", "seconds", words.seconds(attempt.milliseconds())),
                          judge(attempt, main))));
    }
    return List.copyOf(rows);
  }

  /// What the rows say together; empty text when each of them has to be read.
  String meaning(Launch launch) {
    boolean innocent =
        launch
            .attempt(Purpose.IMPORT)
            .flatMap(main -> launch.attempt(Purpose.IMPORT_ISOLATED).filter(main::failsLike))
            .isPresent();
    return innocent ? words.text("import.again.innocent") : "";
  }

  private Optional<String> subject(Attempt attempt) {
    return switch (attempt.purpose()) {
      case ANSWER, IMPORT, MODEL -> Optional.empty();
      case NATIVE_ALONE -> Optional.of(words.text("import.again.native"));
      case IMPORT_ISOLATED -> Optional.of(words.text("import.again.isolated"));
      case IMPORT_WITHOUT_VARIABLES ->
          Optional.of(
              words.text(
                  "import.again.without-variables",
                  "names",
                  String.join(", ", attempt.removedVariables())));
      case IMPORT_WITHOUT_USER_SITE -> Optional.of(words.text("import.again.without-user-site"));
      case IMPORT_ELSEWHERE -> Optional.of(words.text("import.again.elsewhere"));
      case IMPORT_AFTER_SCRIPT -> Optional.of(words.text("import.again.after-script"));
      case IMPORT_AFTER_PACKAGE ->
          Optional.of(
              words.text(
                  "import.again.after-package",
                  "statements",
                  String.join("; ", attempt.importedFirst())));
      case TRACE -> Optional.of(trace(attempt));
    };
  }

  private String trace(Attempt attempt) {
    int searches = attempt.natives().map(Natives::searches).orElseGet(List::of).size();
    return words.count("import.again.trace", searches);
  }

  private Judged judge(Attempt attempt, Optional<Attempt> main) {
    if (attempt.worked()) {
      return new Judged(State.FINE, words.text("state.works"));
    }
    if (main.filter(attempt::failsLike).isPresent()) {
      return new Judged(State.SKIPPED, words.text("import.again.same"));
    }
    boolean comparable =
        attempt.purpose() != Purpose.NATIVE_ALONE && main.filter(Attempt::worked).isEmpty();
    return comparable
        ? new Judged(State.WARNING, words.text("import.again.other"))
        : new Judged(State.PROBLEM, words.text("state.fails"));
  }
}
