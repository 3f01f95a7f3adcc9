package org.pywrapdoctor.wizard.step.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.page.LookPage;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// A saved model: what wrote it, what it needs, and whether the chosen TensorFlow loads it.
public final class ModelViewModel extends LookPage {

  public ModelViewModel(Words words, Session session, Route route) {
    super(words, session, route, Screen.MODEL, Look.MODEL, "model.next", Step.RESULT);
  }

  /// What was read of it.
  ObservableValue<List<Fact>> facts() {
    return seen(known -> new ModelRows(words).of(known.snapshot().model()));
  }

  /// Why it does not load, each reason in a sentence; none when it does.
  ObservableValue<List<String>> reasons() {
    return seen(
        known ->
            obstacle(known).map(Diagnosis::evidence).stream()
                .flatMap(List::stream)
                .map(Evidence::what)
                .map(words::say)
                .toList());
  }

  /// The cause that keeps it from loading.
  private static Optional<Diagnosis> obstacle(Examination known) {
    return known.assessment().diagnoses().stream()
        .filter(diagnosis -> diagnosis.explains().contains(Explains.MODEL))
        .findFirst();
  }

  @Override
  protected String headlineNow(LookState look) {
    Optional<Diagnosis> obstacle = obstacle(session.examination());
    if (obstacle.isPresent()) {
      return words.say(obstacle.get().headline());
    }
    if (look.isGoingOn()) {
      return words.text("model.headline.checking");
    }
    return words.text(
        switch (verdict()) {
          case FINE -> "model.headline.loads";
          case PROBLEM -> "model.headline.fails";
          default -> "model.headline.unknown";
        });
  }

  @Override
  protected String sublineNow(LookState look) {
    return switch (session.snapshot().model()) {
      case Seen.Known<Model>(Model model) -> model.path();
      case Seen.NotKnown<Model>(String why) -> why;
      case Seen.NotLooked<Model>() -> words.text("model.not-asked");
    };
  }

  @Override
  protected Judged judgeDone() {
    State verdict = verdict();
    return new Judged(
        verdict,
        words.text(
            switch (verdict) {
              case FINE -> "model.loads";
              case PROBLEM -> "model.fails";
              default -> "state.not-known";
            }));
  }

  /// Whether it was really loaded; what was only read decides nothing but trouble.
  private State verdict() {
    Optional<Model> model = session.snapshot().model().ifKnown();
    if (obstacle(session.examination()).isPresent()) {
      return State.PROBLEM;
    }
    return model
        .flatMap(known -> known.loading().ifKnown())
        .map(Attempt::worked)
        .map(worked -> worked ? State.FINE : State.PROBLEM)
        .orElse(State.UNKNOWN);
  }
}
