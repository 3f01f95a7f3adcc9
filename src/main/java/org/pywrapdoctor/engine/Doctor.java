package org.pywrapdoctor.engine;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.comparison.Comparer;
import org.pywrapdoctor.diagnosis.comparison.Comparison;
import org.pywrapdoctor.diagnosis.log.LogWitness;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.log.LogReader;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Examines a computer: looks in order, then judges. It may be used look by look, as the wizard
/// does, or all at once, as the command line does. Cancel it by interrupting its thread.
public final class Doctor {
  private final Map<Look, Probe> probes;
  private final Diagnostician diagnostician;
  private final Knowledge knowledge;
  private final Clock clock;

  public Doctor(
      Map<Look, Probe> probes, Diagnostician diagnostician, Knowledge knowledge, Clock clock) {
    this.probes = Map.copyOf(probes);
    this.diagnostician = diagnostician;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /// The facts that it judges by.
  public Knowledge knowledge() {
    return knowledge;
  }

  /// A snapshot in which nothing has been seen yet.
  public Snapshot begin(Request request) {
    return Snapshot.empty(request, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /// Makes one look.
  public Snapshot look(Look look, Snapshot soFar, ExaminationListener listener) {
    listener.started(look);
    Snapshot seen = probes.get(look).look(soFar, progress(look, listener));
    listener.finished(look, seen);
    return seen;
  }

  private static Progress progress(Look look, ExaminationListener listener) {
    return new Progress() {
      @Override
      public void at(String what, double fraction) {
        listener.progress(look, what, fraction);
      }

      @Override
      public void seen(Snapshot soFar) {
        listener.seen(look, soFar);
      }
    };
  }

  /// Judges what has been seen so far; a log is heard beside it.
  public Examination judge(Snapshot snapshot) {
    LogWitness witness = new LogWitness(knowledge);
    Assessment seen = diagnostician.assess(snapshot, knowledge);
    Assessment heard =
        seen.unexplained().isEmpty()
            ? seen
            : printed(snapshot).map(log -> witness.hearProcess(log, snapshot, seen)).orElse(seen);
    Assessment judged =
        snapshot.log().ifKnown().map(log -> witness.hear(log, snapshot, heard)).orElse(heard);
    return new Examination(snapshot, judged);
  }

  /// What the process that failed printed is a log, too.
  private Optional<Log> printed(Snapshot snapshot) {
    return Trial.of(snapshot)
        .failure()
        .map(failure -> new LogReader(knowledge).read("output of Python", Printed.of(failure)));
  }

  /// What differs between two computers, the most suspicious first.
  public Comparison compare(Snapshot a, Snapshot b) {
    return new Comparer(diagnostician, knowledge).compare(a, b);
  }

  /// Reads a log, as further evidence or to be explained by itself.
  public Log read(LogText text) {
    return new LogReader(knowledge).read(text.name(), text.bytes(), text.cut());
  }

  /// Explains a log without looking at a computer.
  ///
  /// @param request what would be looked at if the person asked for it
  public Examination explain(Log log, Request request) {
    return judge(begin(request).toBuilder().log(Seen.known(log)).build());
  }

  /// Makes all looks and judges. When the thread is interrupted the remaining looks are left out.
  public Examination examine(Request request, ExaminationListener listener) {
    return examine(begin(request), listener);
  }

  /// Makes all looks beside what is already known, and judges.
  public Examination examine(Snapshot begun, ExaminationListener listener) {
    Snapshot snapshot = begun;
    for (Look look : Look.values()) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      snapshot = look(look, snapshot, listener);
    }
    return judge(snapshot);
  }
}
