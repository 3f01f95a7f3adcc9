package org.pywrapdoctor.wizard.step.installation;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.Installation;
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

/// What is installed, and whether its files are whole.
public final class InstallationViewModel extends LookPage {
  private final ObservableValue<List<Fact>> facts;

  public InstallationViewModel(Words words, Session session, Route route) {
    super(
        words,
        session,
        route,
        Screen.INSTALLATION,
        Look.INSTALLATION,
        "installation.next",
        Step.LIBRARIES);
    facts = seen(examination -> new InstallationFacts(words, examination).rows());
  }

  /// The facts that are known so far.
  public ObservableValue<List<Fact>> facts() {
    return facts;
  }

  @Override
  protected String headlineNow(LookState look) {
    Optional<Diagnosis> worst = findings().worst(Step.INSTALLATION);
    if (worst.isPresent()) {
      return words.say(worst.get().headline());
    }
    if (!look.isOver()) {
      return words.text("installation.headline.checking");
    }
    return session.snapshot().installation() instanceof Seen.Known<Installation>
        ? words.text("installation.headline.fine")
        : words.text("installation.headline.unknown");
  }

  @Override
  protected String sublineNow(LookState look) {
    return switch (session.snapshot().installation()) {
      case Seen.Known<Installation>(Installation installation) ->
          words.count("installation.subline", installation.distributions().size());
      case Seen.NotKnown<Installation>(String why) -> why;
      case Seen.NotLooked<Installation>() ->
          words.text(look.isOver() ? "state.skipped.detail" : "installation.subline.checking");
    };
  }

  @Override
  protected Judged judgeDone() {
    Judged fine =
        session.snapshot().installation() instanceof Seen.Known<Installation>
            ? new Judged(State.FINE, words.text("installation.complete"))
            : new Judged(State.UNKNOWN, words.text("state.not-known"));
    return findings().judge(Step.INSTALLATION, fine);
  }
}
