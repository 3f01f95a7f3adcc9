package org.pywrapdoctor.wizard.step.result;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// All looks together: how far they are, and a row for each.
final class LookProgress {
  private final Words words;
  private final Session session;
  private final ObservableValue<LookState> overall;
  private final ObservableValue<List<Fact>> rows;

  LookProgress(Words words, Session session) {
    this.words = words;
    this.session = session;
    Observable[] looks =
        Arrays.stream(Look.values()).map(session::lookProperty).toArray(Observable[]::new);
    overall = Bindings.createObjectBinding(this::overallNow, looks);
    rows =
        Bindings.createObjectBinding(
            () -> Stream.of(Look.values()).filter(this::isAsked).map(this::row).toList(), looks);
  }

  private boolean isAsked(Look look) {
    return look != Look.MODEL || session.snapshot().request().model().isPresent();
  }

  /// The whole examination as if it were one look; its bar never goes back.
  ObservableValue<LookState> overall() {
    return overall;
  }

  ObservableValue<List<Fact>> rows() {
    return rows;
  }

  private LookState overallNow() {
    Optional<Look> current =
        Stream.of(Look.values()).filter(look -> session.look(look).isGoingOn()).findFirst();
    if (current.isEmpty()) {
      return new LookState.Done();
    }
    long over = Stream.of(Look.values()).filter(look -> session.look(look).isOver()).count();
    String name = name(current.get());
    if (session.look(current.get()) instanceof LookState.Running(String what, double fraction)) {
      String text = what.isEmpty() ? name : words.text("progress.part", "part", name, "what", what);
      return new LookState.Running(text, (over + Math.max(0, fraction)) / Look.values().length);
    }
    return new LookState.Running(name, (double) over / Look.values().length);
  }

  private Fact row(Look look) {
    LookState state = session.look(look);
    String what = state instanceof LookState.Running(String now, double _) ? now : "";
    return new Fact(name(look), what, judge(state));
  }

  private Judged judge(LookState state) {
    return switch (state) {
      case LookState.NotAsked() -> new Judged(State.WAITING, words.text("state.not-checked"));
      case LookState.Queued() -> new Judged(State.WAITING, words.text("state.waiting"));
      case LookState.Running(String _, double _) ->
          new Judged(State.RUNNING, words.text("state.checking"));
      case LookState.Skipped() -> new Judged(State.SKIPPED, words.text("state.skipped"));
      case LookState.Failed(Throwable _) ->
          new Judged(State.UNKNOWN, words.text("state.not-known"));
      case LookState.Done() -> new Judged(State.FINE, words.text("state.done"));
    };
  }

  private String name(Look look) {
    return switch (look) {
      case MACHINE -> words.text("look.machine");
      case PYTHON -> words.text("look.python");
      case INSTALLATION -> words.text("look.installation");
      case NATIVE_LIBRARIES -> words.text("look.libraries");
      case GPU -> words.text("look.gpu");
      case IMPORT -> words.text("look.import");
      case MODEL -> words.text("look.model");
    };
  }
}
