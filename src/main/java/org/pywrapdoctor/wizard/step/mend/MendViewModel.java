package org.pywrapdoctor.wizard.step.mend;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Repair;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.apply.InstallProgress;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.remedy.apply.Undoable;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.report.ReportActions;
import org.pywrapdoctor.wizard.service.Repairs;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Source;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// A repair while it is carried out, and what came of it.
public final class MendViewModel implements Page {
  private static final int MOST_LINES = 2000;

  private final Words words;
  private final Session session;
  private final Route route;
  private final Repairs repairs;
  private final ReportActions reports;
  private final Notices notices;
  private final Threads threads;
  private final Runnable close;
  private final ReadOnlyObjectWrapper<Mending> mending =
      new ReadOnlyObjectWrapper<>(new Mending.NotBegun());
  private final ReadOnlyObjectWrapper<LookState> progress =
      new ReadOnlyObjectWrapper<>(new LookState.NotAsked());
  private final ReadOnlyObjectWrapper<MendSteps> steps;
  private final ObservableList<String> output = FXCollections.observableArrayList();
  private final ObservableValue<Optional<Judged>> mended = mending.map(this::judge);
  private Optional<MendWorker> worker = Optional.empty();
  private Optional<Way> way = Optional.empty();

  /// @param close ends the program
  public MendViewModel(
      Words words,
      Session session,
      Route route,
      Repairs repairs,
      ReportActions reports,
      Notices notices,
      Threads threads,
      Runnable close) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.repairs = repairs;
    this.reports = reports;
    this.notices = notices;
    this.threads = threads;
    this.close = close;
    steps = new ReadOnlyObjectWrapper<>(new MendSteps(words, List.of()));
  }

  /// Begins a repair and shows this screen.
  public void begin(Way chosen) {
    if (mending.get() instanceof Mending.GoesOn) {
      return;
    }
    way = Optional.of(chosen);
    output.clear();
    steps.set(MendSteps.of(words, chosen));
    mending.set(new Mending.GoesOn(-1));
    progress.set(new LookState.Running("", Progress.UNKNOWN));
    route.showRepair(Screen.MEND);
    MendWorker begun = new MendWorker(repairs, threads, new News());
    worker = Optional.of(begun);
    begun.begin(session.examination(), chosen);
  }

  /// Stops what goes on and waits until it is taken back, at most so long.
  public void close(long milliseconds) throws InterruptedException {
    if (worker.isPresent()) {
      worker.get().cancel();
      worker.get().await(milliseconds);
    }
  }

  ReadOnlyObjectProperty<Mending> mending() {
    return mending.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<MendSteps> steps() {
    return steps.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LookState> progress() {
    return progress.getReadOnlyProperty();
  }

  /// pip's own words, the last lines of them.
  ObservableList<String> output() {
    return output;
  }

  /// What is being done, in words.
  ObservableValue<String> caption() {
    return Bindings.createStringBinding(this::describeStep, mending, steps);
  }

  /// The folder of the environment that it made.
  Optional<String> folder() {
    return way.flatMap(Repair::folder);
  }

  void cancel() {
    worker.ifPresent(MendWorker::cancel);
  }

  @Override
  public Screen screen() {
    return Screen.MEND;
  }

  @Override
  public ObservableValue<String> headline() {
    return mending.map(
        state ->
            switch (state) {
              case Mending.NotBegun _, Mending.GoesOn _ -> words.text("mend.headline.running");
              case Mending.Over(var repaired, _) ->
                  words.text(repaired.verified() ? "mend.headline.works" : "mend.headline.no-help");
              case Mending.Failed(var problem, _, _) -> firstLine(words.say(problem));
              case Mending.TakenBack _ -> words.text("mend.headline.taken-back");
            });
  }

  @Override
  public ObservableValue<String> subline() {
    return mending.map(
        state ->
            switch (state) {
              case Mending.NotBegun _, Mending.GoesOn _ ->
                  words.text(
                      folder().isPresent() ? "mend.subline.running" : "mend.subline.in-place");
              case Mending.Over(var repaired, var took) ->
                  repaired.verified()
                      ? words.text("mend.subline.works", "time", time(took))
                      : words.text("mend.subline.no-help");
              case Mending.Failed(_, var advice, _) -> words.say(advice) + ".";
              case Mending.TakenBack _ -> words.text("mend.subline.taken-back");
            });
  }

  private String time(Duration took) {
    return took.toMinutes() < 2
        ? words.count("mend.seconds", Math.max(1, took.toSeconds()))
        : words.count("mend.minutes", Math.round(took.toSeconds() / 60.0));
  }

  /// What the step list says of the repair; empty while none was begun.
  public ObservableValue<Optional<Judged>> mended() {
    return mended;
  }

  @Override
  public ObservableValue<Judged> state() {
    return mended.map(known -> known.orElse(new Judged(State.WAITING, "")));
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return mending.map(
        state ->
            switch (state) {
              case Mending.NotBegun _, Mending.GoesOn _ ->
                  Action.of(words.text("mend.cancel"), this::cancel);
              case Mending.Over(var repaired, _) when repaired.verified() ->
                  Action.of(words.text("healthy.close"), close);
              case Mending.Failed _ ->
                  Action.of(words.text("mend.again"), () -> way.ifPresent(this::begin));
              case Mending.Over _, Mending.TakenBack _ ->
                  Action.of(words.text("repair.to-result"), () -> route.open(Step.RESULT));
            });
  }

  @Override
  public ObservableValue<Boolean> busy() {
    return mending.map(Mending.GoesOn.class::isInstance);
  }

  @Override
  public ObservableValue<List<Action>> moreActions() {
    return mending.map(
        state ->
            state instanceof Mending.Over(var repaired, _)
                ? repaired
                    .undo()
                    .map(
                        undo ->
                            List.of(
                                saveReport(),
                                Action.of(
                                    words.text("mend.undo"),
                                    Icon.UNDO,
                                    () -> takeBack(undo, repaired.before()))))
                    .orElse(List.of(saveReport()))
                : List.of());
  }

  private Action saveReport() {
    return Action.of(words.text("action.save-report.more"), Icon.SAVE, reports::save);
  }

  private void takeBack(Undoable undo, Examination before) {
    threads
        .background()
        .execute(
            () -> {
              try {
                List<Message> putBack = repairs.takeBack(undo);
                threads.ui().execute(() -> showTakenBack(before, putBack));
              } catch (Trouble trouble) {
                threads
                    .ui()
                    .execute(
                        () ->
                            notices.warn(
                                words.say(trouble.problem())
                                    + ". "
                                    + words.say(trouble.advice())
                                    + "."));
              }
            });
  }

  private void showTakenBack(Examination before, List<Message> putBack) {
    session.open(before, new Source.ThisComputer());
    mending.set(new Mending.TakenBack(before, putBack));
  }

  private Optional<Judged> judge(Mending state) {
    return switch (state) {
      case Mending.NotBegun _, Mending.TakenBack _ -> Optional.empty();
      case Mending.GoesOn _ -> judged(State.RUNNING, "mend.state.running");
      case Mending.Over(var repaired, _) ->
          repaired.verified()
              ? judged(State.FINE, "mend.state.works")
              : judged(State.WARNING, "mend.state.no-help");
      case Mending.Failed _ -> judged(State.WARNING, "mend.state.failed");
    };
  }

  private Optional<Judged> judged(State state, String key) {
    return Optional.of(new Judged(state, words.text(key)));
  }

  private String describeStep() {
    return mending.get() instanceof Mending.GoesOn(int at)
            && at >= 0
            && at < steps.get().steps().size()
        ? steps.get().steps().get(at).title()
        : words.text("mend.beginning");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }

  private String amount(InstallProgress now) {
    String done =
        words.text(
            "mend.amount",
            "item",
            now.item(),
            "size",
            words.bytes(Math.round(now.megabytes() * 1e6)));
    return now.left()
        .map(
            left ->
                done + words.text("mend.left", "minutes", words.number(minutes(left.toSeconds()))))
        .orElse(done);
  }

  private static long minutes(long seconds) {
    return Math.max(1, Math.round(seconds / 60.0));
  }

  /// How the repair goes, told by the worker.
  private final class News implements MendWorker.Listener {

    @Override
    public void state(Mending state) {
      switch (state) {
        case Mending.GoesOn _ -> progress.set(new LookState.Running("", Progress.UNKNOWN));
        case Mending.Over(var repaired, _) -> {
          progress.set(new LookState.Done());
          if (repaired.verified()) {
            session.open(repaired.after(), new Source.ThisComputer());
          }
        }
        case Mending.NotBegun _, Mending.Failed _, Mending.TakenBack _ ->
            progress.set(new LookState.Skipped());
      }
      mending.set(state);
    }

    @Override
    public void progress(InstallProgress now) {
      progress.set(new LookState.Running(amount(now), now.fraction().orElse(Progress.UNKNOWN)));
    }

    @Override
    public void line(String text) {
      output.add(text);
      if (output.size() > MOST_LINES) {
        output.remove(0, output.size() - MOST_LINES);
      }
    }
  }
}
