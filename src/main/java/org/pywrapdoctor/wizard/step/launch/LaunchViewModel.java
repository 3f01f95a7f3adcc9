package org.pywrapdoctor.wizard.step.launch;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Natives;
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
import org.pywrapdoctor.wizard.word.Plain;
import org.pywrapdoctor.wizard.word.Words;

/// The real import in a process of its own: while it runs, and how it ended.
public final class LaunchViewModel extends LookPage {
  private final LaunchWords launchWords;
  private final RerunWords rerunWords;
  private final ObservableValue<Optional<Attempt>> attempt;
  private final ObservableValue<List<Fact>> tried;

  public LaunchViewModel(Words words, Session session, Route route) {
    super(words, session, route, Screen.IMPORT, Look.IMPORT, "import.next", Step.RESULT);
    launchWords = new LaunchWords(words);
    rerunWords = new RerunWords(words);
    attempt =
        seen(examination -> examination.snapshot().launch().ifKnown().flatMap(LaunchWords::main));
    tried =
        seen(
            examination ->
                examination
                    .snapshot()
                    .launch()
                    .ifKnown()
                    .map(launchWords::tried)
                    .orElse(List.of()));
  }

  /// The attempt that did what the person does, once it is over.
  public ObservableValue<Optional<Attempt>> attempt() {
    return attempt;
  }

  /// How it ended, in words.
  public ObservableValue<Optional<Judged>> verdict() {
    return attempt.map(
        known ->
            known.map(
                ended ->
                    new Judged(
                        LaunchWords.works(ended) ? State.FINE : State.PROBLEM,
                        launchWords.end(ended))));
  }

  /// The first error word for word; empty text when there is none.
  public ObservableValue<String> firstError() {
    return attempt.map(
        known ->
            known
                .map(launchWords::firstError)
                .map(lines -> Plain.text(String.join("\n", lines)))
                .orElse(""));
  }

  /// What is to be added to the verdict; empty text when the rest of the page says it.
  String afterthought() {
    String place = attempt.getValue().map(launchWords::crashedAt).orElse("");
    boolean mute = attempt.getValue().filter(launchWords::isMute).isPresent();
    return mute && place.isEmpty() ? words.text("import.no-words") : place;
  }

  /// What of the first error leads astray; empty text when nothing does.
  public ObservableValue<String> correction() {
    return attempt.map(known -> known.map(launchWords::correction).orElse(""));
  }

  /// What was tried again under other conditions.
  public ObservableValue<List<Fact>> reruns() {
    return launch().map(known -> known.map(rerunWords::rows).orElse(List.of()));
  }

  /// What those say together; empty text when each of them has to be read.
  public ObservableValue<String> meaning() {
    return launch().map(known -> known.map(rerunWords::meaning).orElse(""));
  }

  /// The native modules that were in memory, by path.
  public ObservableValue<List<String>> loaded() {
    return attempt.map(
        known -> known.flatMap(Attempt::natives).map(Natives::loaded).orElse(List.of()));
  }

  private ObservableValue<Optional<Launch>> launch() {
    return seen(examination -> examination.snapshot().launch().ifKnown());
  }

  /// The last lines that the child printed.
  public ObservableValue<List<String>> rawOutput() {
    return attempt.map(known -> known.map(Attempt::lastLines).orElse(List.of()));
  }

  /// What was tried, in order.
  public ObservableValue<List<Fact>> tried() {
    return tried;
  }

  /// Which Python is started, in words, for the progress.
  public ObservableValue<String> caption() {
    return seen(
        examination ->
            examination
                .snapshot()
                .interpreter()
                .ifKnown()
                .map(
                    selected ->
                        words.text("import.running-in", "path", selected.interpreter().path()))
                .orElse(words.text("import.running")));
  }

  @Override
  public void arrive() {
    if (session.sourceProperty().get().isLive()
        && session.look(Look.IMPORT) instanceof LookState.NotAsked) {
      session.make(List.of(Look.values()));
    }
  }

  @Override
  protected String headlineNow(LookState look) {
    return switch (session.snapshot().launch()) {
      case Seen.Known<Launch>(Launch launch) when !look.isGoingOn() ->
          LaunchWords.main(launch)
              .map(launchWords::headline)
              .orElse(words.text("import.headline.unknown"));
      case Seen.NotKnown<Launch>(String _) when !look.isGoingOn() ->
          words.text("import.headline.unknown");
      default -> words.text(look.isOver() ? "import.headline.unknown" : "import.headline.running");
    };
  }

  @Override
  protected String sublineNow(LookState look) {
    if (look.isGoingOn()) {
      return words.text("import.subline.running");
    }
    return switch (session.snapshot().launch()) {
      case Seen.Known<Launch>(Launch _) -> words.text("import.subline.finished");
      case Seen.NotKnown<Launch>(String why) -> why;
      case Seen.NotLooked<Launch>() ->
          words.text(look.isOver() ? "state.skipped.detail" : "import.subline.running");
    };
  }

  @Override
  protected Judged judgeDone() {
    Optional<Attempt> known = attempt.getValue();
    if (known.isEmpty()) {
      return new Judged(State.UNKNOWN, words.text("state.not-known"));
    }
    return LaunchWords.works(known.get())
        ? new Judged(
            State.FINE,
            words.text("import.works", "seconds", words.seconds(known.get().milliseconds())))
        : new Judged(State.PROBLEM, words.text("state.fails"));
  }
}
