package org.pywrapdoctor.wizard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.report.Integrity;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// The session without a toolkit: work and news wait in queues until the test lets them go.
class SessionTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Deque<Runnable> news = new ArrayDeque<>();
  private final List<Look> made = new ArrayList<>();
  private Consumer<Look> during = _ -> {};
  private final Session session =
      new Session(
          new Doctor(
              probes(), new Diagnostician(List.of()), Knowledge.shipped(), Clock.systemUTC()),
          new Threads(work::add, news::add),
          Request.of("/home/anna"));

  @Test
  void looksAreMadeInOrderAndTheirResultArrivesBeforeTheirEnd() {
    List<String> heard = new ArrayList<>();
    session
        .lookProperty(Look.GPU)
        .subscribe(
            state -> heard.add(state.getClass().getSimpleName() + " " + session.snapshot().gpu()));
    session.make(List.of(Look.GPU, Look.MACHINE));
    assertThat(session.runningProperty().get()).isTrue();
    assertThat(session.look(Look.GPU)).isEqualTo(new LookState.Queued());
    runAll();
    assertThat(made).containsExactly(Look.MACHINE, Look.GPU);
    assertThat(heard.getLast()).isEqualTo("Done NotKnown[why=nobody knows]");
    assertThat(session.runningProperty().get()).isFalse();
    assertThat(session.completeProperty().get()).isFalse();
  }

  @Test
  void onlyTheNewestProgressIsHandedOver() {
    session.make(List.of(Look.MACHINE));
    work.remove().run();
    assertThat(news).hasSize(1);
  }

  @Test
  void theSessionIsCompleteWhenEveryLookIsOver() {
    session.make(List.of(Look.values()));
    runAll();
    assertThat(session.completeProperty().get()).isTrue();
  }

  @Test
  void stoppingSkipsWhatWaitsAndLeavesNoInterruptBehind() {
    during = look -> onlyAt(Look.INSTALLATION, look, session::stop);
    session.make(List.of(Look.values()));
    runAll();
    assertThat(made).containsExactly(Look.MACHINE, Look.PYTHON, Look.INSTALLATION);
    assertThat(session.look(Look.PYTHON)).isEqualTo(new LookState.Done());
    assertThat(session.look(Look.INSTALLATION)).isEqualTo(new LookState.Skipped());
    assertThat(session.look(Look.IMPORT)).isEqualTo(new LookState.Skipped());
    assertThat(session.completeProperty().get()).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whatWasSkippedCanBeMadeLater() {
    during = look -> onlyAt(Look.MACHINE, look, session::stop);
    session.make(List.of(Look.values()));
    runAll();
    during = _ -> {};
    session.make(List.of(Look.values()));
    runAll();
    assertThat(session.look(Look.IMPORT)).isEqualTo(new LookState.Done());
  }

  @Test
  void skippingOneLookLeavesTheOthers() {
    during = look -> onlyAt(Look.PYTHON, look, () -> session.skip(Look.INSTALLATION));
    session.make(List.of(Look.PYTHON, Look.INSTALLATION, Look.GPU));
    runAll();
    assertThat(made).containsExactly(Look.PYTHON, Look.GPU);
    assertThat(session.look(Look.INSTALLATION)).isEqualTo(new LookState.Skipped());
  }

  @Test
  void aFaultOfAProbeIsToldAndTheOthersGoOn() {
    List<Session.LookFault> faults = new ArrayList<>();
    session.setOnFault(faults::add);
    during =
        look ->
            onlyAt(
                Look.PYTHON,
                look,
                () -> {
                  throw new IllegalStateException("a fault for the test");
                });
    session.make(List.of(Look.MACHINE, Look.PYTHON, Look.INSTALLATION));
    runAll();
    assertThat(session.look(Look.PYTHON)).isInstanceOf(LookState.Failed.class);
    assertThat(session.look(Look.INSTALLATION)).isEqualTo(new LookState.Done());
    assertThat(faults).extracting(Session.LookFault::look).containsExactly(Look.PYTHON);
  }

  @Test
  void newsOfAnAbandonedExaminationIsNotShown() {
    session.make(List.of(Look.GPU));
    work.remove().run();
    session.begin(Request.of("/elsewhere"));
    runAll();
    assertThat(session.look(Look.GPU)).isEqualTo(new LookState.NotAsked());
    assertThat(session.snapshot().gpu()).isInstanceOf(Seen.NotLooked.class);
    assertThat(session.snapshot().request().directory()).isEqualTo("/elsewhere");
  }

  @Test
  void repeatingMakesALookAndThoseAfterItAgain() {
    session.make(List.of(Look.MACHINE, Look.PYTHON, Look.GPU));
    runAll();
    made.clear();
    session.repeat(Look.PYTHON);
    runAll();
    assertThat(made).containsExactly(Look.PYTHON, Look.GPU);
  }

  @Test
  void anOpenedReportIsCompleteAndNotLive() {
    Snapshot snapshot = Snapshots.healthyLinux().toBuilder().launch(Seen.notLooked()).build();
    session.open(
        new Doctor(probes(), new Diagnostician(List.of()), Knowledge.shipped(), Clock.systemUTC())
            .judge(snapshot),
        new Source.Report("report.json", Integrity.UNCHANGED));
    assertThat(session.sourceProperty().get().isLive()).isFalse();
    assertThat(session.completeProperty().get()).isTrue();
    assertThat(session.look(Look.IMPORT)).isEqualTo(new LookState.Skipped());
    assertThat(session.look(Look.GPU)).isEqualTo(new LookState.Done());
  }

  @Test
  void whatFollowsFromTheFactsIsThereOnlyWhenAllIsChecked() {
    Computed<String> computed =
        new Computed<>(session, new Threads(work::add, news::add), e -> e.snapshot().takenAt());
    session.make(List.of(Look.values()));
    assertThat(computed.valueProperty().get()).isEmpty();
    runAll();
    assertThat(computed.valueProperty().get()).contains(session.snapshot().takenAt());
    session.repeat(Look.GPU);
    assertThat(computed.valueProperty().get()).isEmpty();
  }

  private Map<Look, Probe> probes() {
    Map<Look, Probe> probes = new EnumMap<>(Look.class);
    for (Look look : Look.values()) {
      probes.put(look, (soFar, progress) -> look(look, soFar, progress));
    }
    return probes;
  }

  private Snapshot look(Look look, Snapshot soFar, Progress progress) {
    made.add(look);
    progress.at("half", 0.5);
    progress.at("nearly", 0.9);
    during.accept(look);
    return look == Look.GPU ? soFar.toBuilder().gpu(Seen.notKnown("nobody knows")).build() : soFar;
  }

  private void runAll() {
    while (!work.isEmpty() || !news.isEmpty()) {
      (work.isEmpty() ? news : work).remove().run();
    }
  }

  private static void onlyAt(Look wanted, Look look, Runnable effect) {
    if (look == wanted) {
      effect.run();
    }
  }
}
