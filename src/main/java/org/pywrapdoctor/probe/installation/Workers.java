package org.pywrapdoctor.probe.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs tasks on all cores. When the waiting thread is interrupted, or at the end, all of them are
/// interrupted.
final class Workers implements AutoCloseable {
  private static final int REPORT_MILLISECONDS = 100;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("comparing-files-", 0).factory());

  /// Begins all tasks.
  <T> List<Future<T>> start(List<? extends Callable<T>> tasks) {
    return tasks.stream().map(task -> pool.submit((Callable<T>) task)).toList();
  }

  /// Waits for the results of tasks, in the same order.
  ///
  /// @param meanwhile called from the waiting thread now and then
  <T> List<T> results(List<Future<T>> running, Runnable meanwhile) throws InterruptedException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : running) {
      results.add(result(future, meanwhile));
    }
    return results;
  }

  private static <T> T result(Future<T> future, Runnable meanwhile) throws InterruptedException {
    while (true) {
      try {
        return future.get(REPORT_MILLISECONDS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException goesOn) {
        meanwhile.run();
      } catch (ExecutionException failure) {
        throw new IllegalStateException(failure.getCause());
      }
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
