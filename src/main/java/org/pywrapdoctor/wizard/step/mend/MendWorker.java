package org.pywrapdoctor.wizard.step.mend;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.engine.Repaired;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.apply.ApplyListener;
import org.pywrapdoctor.remedy.apply.InstallProgress;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.wizard.service.Repairs;
import org.pywrapdoctor.wizard.session.Threads;

/// Carries one repair out in the background and tells the interface's thread how it goes. Progress
/// comes faster than a person can read, so that only the newest is passed on.
final class MendWorker implements ApplyListener {
  private final Repairs repairs;
  private final Threads threads;
  private final Listener listener;
  private final AtomicReference<Optional<InstallProgress>> newest =
      new AtomicReference<>(Optional.empty());
  private Optional<Thread> worker = Optional.empty();
  private boolean over;
  private int step = -1;

  /// Hears how it goes, on the interface's thread.
  interface Listener {
    void state(Mending state);

    void progress(InstallProgress progress);

    void line(String text);
  }

  MendWorker(Repairs repairs, Threads threads, Listener listener) {
    this.repairs = repairs;
    this.threads = threads;
    this.listener = listener;
  }

  void begin(Examination before, Way way) {
    threads.background().execute(() -> work(before, way));
  }

  /// Stops the repair; what was begun is taken back.
  synchronized void cancel() {
    worker.ifPresent(Thread::interrupt);
  }

  /// Waits until nothing is going on, at most so long.
  synchronized void await(long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMillis(milliseconds).toNanos();
    for (long left = milliseconds; !over && left > 0; ) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
  }

  @Override
  public void step(Message what) {
    step++;
    tell(it -> it.state(new Mending.GoesOn(step)));
  }

  @Override
  public void installing(InstallProgress progress) {
    if (newest.getAndSet(Optional.of(progress)).isEmpty()) {
      tell(it -> newest.getAndSet(Optional.empty()).ifPresent(it::progress));
    }
  }

  @Override
  public void line(String text) {
    tell(it -> it.line(text));
  }

  private void work(Examination before, Way way) {
    synchronized (this) {
      worker = Optional.of(Thread.currentThread());
    }
    long begun = System.nanoTime();
    Mending end;
    try {
      Repaired repaired = repairs.carryOut(before, way, this, ExaminationListener.NOBODY);
      end = new Mending.Over(repaired, Duration.ofNanos(System.nanoTime() - begun));
    } catch (Trouble trouble) {
      end = Mending.Failed.of(trouble);
    } finally {
      synchronized (this) {
        worker = Optional.empty();
        over = true;
        notifyAll();
      }
    }
    Mending last = end;
    tell(it -> it.state(last));
  }

  private void tell(Consumer<Listener> news) {
    threads.ui().execute(() -> news.accept(listener));
  }
}
