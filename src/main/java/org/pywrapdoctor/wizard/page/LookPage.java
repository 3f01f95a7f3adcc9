package org.pywrapdoctor.wizard.page;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// What the pages that show one look have in common: progress while it goes on, the facts as they
/// come, and the way to the next page.
public abstract class LookPage implements Page {
  protected final Words words;
  protected final Session session;
  private final Route route;
  private final Screen screen;
  private final Look look;
  private final ObservableValue<String> headline;
  private final ObservableValue<String> subline;
  private final ObservableValue<Judged> state;
  private final ObservableValue<Action> mainAction;
  private final ObservableValue<List<Action>> moreActions;

  protected LookPage(
      Words words,
      Session session,
      Route route,
      Screen screen,
      Look look,
      String nextKey,
      Step next) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.screen = screen;
    this.look = look;
    headline = whenSeen(this::headlineNow);
    subline = whenSeen(this::sublineNow);
    state =
        Bindings.createObjectBinding(
            this::judge, session.lookProperty(look), session.examinationProperty());
    mainAction =
        new ReadOnlyObjectWrapper<>(Action.of(words.text(nextKey), () -> route.open(next)));
    moreActions = session.completeProperty().map(this::moreWays);
  }

  /// How far the look has come.
  public ReadOnlyObjectProperty<LookState> look() {
    return session.lookProperty(look);
  }

  /// Leaves the look out.
  public void skip() {
    session.skip(look);
  }

  /// One sentence for what is known now.
  protected abstract String headlineNow(LookState lookState);

  /// The line below it.
  protected abstract String sublineNow(LookState lookState);

  /// What the step list says once the look is done.
  protected abstract Judged judgeDone();

  /// A value that follows the look and what was seen.
  protected final <T> ObservableValue<T> whenSeen(Function<LookState, T> value) {
    return Bindings.createObjectBinding(
        () -> value.apply(session.look(look)),
        session.lookProperty(look),
        session.examinationProperty());
  }

  /// A value that follows what was seen.
  protected final <T> ObservableValue<T> seen(Function<Examination, T> value) {
    return session.examinationProperty().map(value);
  }

  protected final Findings findings() {
    return new Findings(words, session.assessment());
  }

  @Override
  public Screen screen() {
    return screen;
  }

  @Override
  public ObservableValue<String> headline() {
    return headline;
  }

  @Override
  public ObservableValue<String> subline() {
    return subline;
  }

  @Override
  public ObservableValue<Judged> state() {
    return state;
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return mainAction;
  }

  @Override
  public ObservableValue<List<Action>> moreActions() {
    return moreActions;
  }

  @Override
  public void again() {
    if (session.sourceProperty().get().isLive()) {
      session.repeat(look);
    }
  }

  private Judged judge() {
    return switch (session.look(look)) {
      case LookState.NotAsked() -> new Judged(State.WAITING, words.text("state.not-checked"));
      case LookState.Queued() -> new Judged(State.WAITING, words.text("state.waiting"));
      case LookState.Running(String _, double _) ->
          new Judged(State.RUNNING, words.text("state.checking"));
      case LookState.Skipped() -> new Judged(State.SKIPPED, words.text("state.skipped"));
      case LookState.Failed(Throwable _) ->
          new Judged(State.UNKNOWN, words.text("state.not-known"));
      case LookState.Done() -> judgeDone();
    };
  }

  private List<Action> moreWays(boolean complete) {
    if (!session.sourceProperty().get().isLive()) {
      return List.of();
    }
    return List.of(
        complete
            ? Action.of(words.text("action.check-again"), this::again)
            : Action.of(words.text("action.check-everything.more"), route::checkEverything));
  }
}
