package org.pywrapdoctor.wizard.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Snapshot;

/// One examination that is made look by look in the background. Looks can be added while it goes
/// on; they are made one after the other, since each needs what the ones before it have seen.
final class Run implements ExaminationListener {
  private final Doctor doctor;
  private final Threads threads;
  private final News news;
  private final Deque<Look> waiting = new ArrayDeque<>();
  private Optional<Thread> worker = Optional.empty();
  private Optional<Look> current = Optional.empty();
  private boolean interrupted;
  private Snapshot snapshot;

  Run(Doctor doctor, Snapshot snapshot, Threads threads, News.Reader reader) {
    this.doctor = doctor;
    this.snapshot = snapshot;
    this.threads = threads;
    news = new News(threads.ui(), reader);
  }

  /// Adds a look at the end; it begins at once when no other is going on.
  void add(Look look) {
    synchronized (this) {
      waiting.add(look);
      if (worker.isPresent() || waiting.size() > 1) {
        return;
      }
    }
    threads.background().execute(this::work);
  }

  /// Leaves one look out, or stops it when it is going on.
  synchronized void skip(Look look) {
    if (current.filter(look::equals).isPresent()) {
      interrupt();
    } else if (waiting.remove(look)) {
      news.state(look, new LookState.Skipped());
    }
  }

  /// Stops what is going on and leaves out what waits.
  synchronized void stop() {
    waiting.forEach(look -> news.state(look, new LookState.Skipped()));
    waiting.clear();
    interrupt();
  }

  /// Nobody wants to hear of it any more: stops it and tells nothing.
  void abandon() {
    news.close();
    stop();
  }

  /// Waits until nothing is going on, at most so long.
  synchronized void await(long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    for (long left = milliseconds; worker.isPresent() && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
  }

  @Override
  public void progress(Look look, String what, double fraction) {
    news.state(look, new LookState.Running(what, fraction));
  }

  /// The first facts of a look that takes its time.
  @Override
  public void seen(Look look, Snapshot soFar) {
    news.seen(doctor.judge(soFar));
  }

  private void work() {
    for (Optional<Look> next = take(); next.isPresent(); next = take()) {
      Look look = next.get();
      news.state(look, new LookState.Running("", Progress.UNKNOWN));
      LookState end;
      try {
        snapshot = doctor.look(look, snapshot, this);
        news.seen(doctor.judge(snapshot));
        end = new LookState.Done();
      } catch (RuntimeException fault) {
        end = new LookState.Failed(fault);
      }
      news.state(look, leave() ? new LookState.Skipped() : end);
    }
  }

  private synchronized Optional<Look> take() {
    current = Optional.ofNullable(waiting.poll());
    worker = current.map(_ -> Thread.currentThread());
    notifyAll();
    return current;
  }

  /// Ends the current look and says whether it was interrupted; the next one starts unharmed.
  private synchronized boolean leave() {
    Thread.interrupted();
    boolean was = interrupted;
    interrupted = false;
    current = Optional.empty();
    return was;
  }

  private void interrupt() {
    if (current.isPresent()) {
      interrupted = true;
      worker.ifPresent(Thread::interrupt);
    }
  }
}
