package org.pywrapdoctor.wizard;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Runs tests on the toolkit's thread, without a display (`-Dglass.platform=Headless`).
public final class Fx {
  private static final AtomicBoolean STARTED = new AtomicBoolean();
  private static final int SECONDS = 60;

  private Fx() {}

  /// Starts the toolkit once for all tests.
  public static void start() {
    if (STARTED.compareAndSet(false, true)) {
      CountDownLatch up = new CountDownLatch(1);
      Platform.startup(up::countDown);
      Platform.setImplicitExit(false);
      try {
        if (!up.await(SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException("The toolkit does not come up");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// Runs something on the toolkit's thread and hands its result back.
  public static <T> T call(Callable<T> callable) {
    start();
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(callable.call());
          } catch (Exception | AssertionError e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Runs something on the toolkit's thread.
  public static void run(Runnable runnable) {
    call(
        () -> {
          runnable.run();
          return true;
        });
  }

  /// Waits until something holds on the toolkit's thread.
  public static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!call(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Did not happen: " + what);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// Waits until the scene has been laid out once more.
  public static void awaitLayout(Scene scene) {
    AtomicBoolean laidOut = new AtomicBoolean();
    Runnable listener = () -> laidOut.set(true);
    run(
        () -> {
          scene.addPostLayoutPulseListener(listener);
          Platform.requestNextPulse();
        });
    await("the layout of the window", laidOut::get);
    run(() -> scene.removePostLayoutPulseListener(listener));
  }

  /// Lets everything that is queued for the toolkit's thread run.
  public static void settle() {
    for (int i = 0; i < 3; i++) {
      call(() -> true);
    }
  }
}
