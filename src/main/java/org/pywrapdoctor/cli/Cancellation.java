package org.pywrapdoctor.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl+C into an interrupt of the thread that works, and waits until it has ended its child
/// processes, so that nothing is left behind.
final class Cancellation {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Cancellation() {}

  /// Does the work and returns its exit code.
  static int run(Callable<Integer> work) throws Exception {
    Thread worker = Thread.currentThread();
    CountDownLatch done = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              worker.interrupt();
              await(done);
            });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } finally {
      done.countDown();
    }
  }

  private static void await(CountDownLatch done) {
    try {
      done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
