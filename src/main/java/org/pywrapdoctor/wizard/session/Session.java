package org.pywrapdoctor.wizard.session;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// What is examined in this window: the facts so far, what they mean so far, and how far each look
/// has come. It belongs to the interface's thread; the work is done by a [Run] in the background.
public final class Session {
  private static final Set<Look> ALL = EnumSet.allOf(Look.class);

  private final Doctor doctor;
  private final Threads threads;
  private final ReadOnlyObjectWrapper<Examination> examination;
  private final ReadOnlyObjectWrapper<Source> source =
      new ReadOnlyObjectWrapper<>(new Source.ThisComputer());
  private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final Map<Look, ReadOnlyObjectWrapper<LookState>> looks = new EnumMap<>(Look.class);
  private Consumer<LookFault> onFault = _ -> {};
  private Run run;

  /// A look that ended by a fault of the program's own.
  public record LookFault(Look look, Throwable fault) {}

  public Session(Doctor doctor, Threads threads, Request request) {
    this.doctor = doctor;
    this.threads = threads;
    Snapshot nothing = doctor.begin(request);
    examination = new ReadOnlyObjectWrapper<>(unjudged(nothing));
    for (Look look : Look.values()) {
      looks.put(look, new ReadOnlyObjectWrapper<>(new LookState.NotAsked()));
    }
    run = newRun(nothing);
  }

  /// The facts and the judgement so far.
  public ReadOnlyObjectProperty<Examination> examinationProperty() {
    return examination.getReadOnlyProperty();
  }

  public Examination examination() {
    return examination.get();
  }

  public Snapshot snapshot() {
    return examination().snapshot();
  }

  public Assessment assessment() {
    return examination().assessment();
  }

  public ReadOnlyObjectProperty<LookState> lookProperty(Look look) {
    return looks.get(look).getReadOnlyProperty();
  }

  public LookState look(Look look) {
    return looks.get(look).get();
  }

  public ReadOnlyObjectProperty<Source> sourceProperty() {
    return source.getReadOnlyProperty();
  }

  /// True once every look is over.
  public ReadOnlyBooleanProperty completeProperty() {
    return complete.getReadOnlyProperty();
  }

  /// True while a look is going on or waits for its turn.
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Sets who hears of faults.
  public void setOnFault(Consumer<LookFault> listener) {
    onFault = listener;
  }

  /// Forgets what was seen and examines this computer anew; nothing is looked at yet.
  public void begin(Request request) {
    begin(request, Seen.notLooked());
  }

  /// The same with a log beside it.
  public void begin(Request request, Seen<Log> log) {
    Snapshot nothing = doctor.begin(request).toBuilder().log(log).build();
    show(unjudged(nothing), new Source.ThisComputer());
    ALL.forEach(look -> set(look, new LookState.NotAsked()));
  }

  /// Shows an examination that was made elsewhere.
  public void open(Examination finished, Source from) {
    show(finished, from);
    ALL.forEach(look -> set(look, Parts.stateOf(look, finished.snapshot())));
  }

  /// Makes the looks that have not been made yet, in their order.
  public void make(Collection<Look> wanted) {
    List<Look> missing =
        EnumSet.copyOf(wanted).stream()
            .filter(look -> !look(look).isGoingOn())
            .filter(look -> !(look(look) instanceof LookState.Done))
            .toList();
    missing.forEach(look -> set(look, new LookState.Queued()));
    missing.forEach(run::add);
  }

  /// Makes one look and all that were asked for after it again.
  public void repeat(Look first) {
    List<Look> again =
        EnumSet.range(first, Look.MODEL).stream()
            .filter(look -> !(look(look) instanceof LookState.NotAsked))
            .toList();
    if (again.isEmpty()) {
      return;
    }
    run.abandon();
    run = newRun(snapshot());
    again.forEach(look -> set(look, new LookState.NotAsked()));
    make(again);
  }

  /// Leaves a look out, or stops it when it is going on.
  public void skip(Look look) {
    run.skip(look);
  }

  /// Stops what is going on; what was seen stays.
  public void stop() {
    run.stop();
  }

  /// Ends the examination for good: waits until nothing that it started is left, at most so long.
  public void close(long milliseconds) throws InterruptedException {
    run.abandon();
    run.await(milliseconds);
  }

  /// Where nothing was seen there is nothing to judge; the rules are asked in the background only.
  private static Examination unjudged(Snapshot nothing) {
    return new Examination(
        nothing,
        new Assessment(Verdict.HEALTHY, Tried.NOTHING, List.of(), List.of(), Optional.empty()));
  }

  private void show(Examination shown, Source from) {
    run.abandon();
    run = newRun(shown.snapshot());
    source.set(from);
    examination.set(shown);
  }

  private Run newRun(Snapshot from) {
    return new Run(
        doctor,
        from,
        threads,
        new News.Reader() {
          @Override
          public void seen(Examination soFar) {
            examination.set(soFar);
          }

          @Override
          public void state(Look look, LookState state) {
            set(look, state);
            if (state instanceof LookState.Failed(Throwable fault)) {
              onFault.accept(new LookFault(look, fault));
            }
          }
        });
  }

  private void set(Look look, LookState state) {
    looks.get(look).set(state);
    running.set(ALL.stream().map(this::look).anyMatch(LookState::isGoingOn));
    complete.set(ALL.stream().map(this::look).allMatch(LookState::isOver));
  }
}
