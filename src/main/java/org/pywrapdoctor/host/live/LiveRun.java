package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Finished.End;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.platform.OperatingSystem;

/// One program from its start to its end, by itself or by us.
final class LiveRun {
  private static final Duration WATCH = Duration.ofMillis(50);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final ProcessTree tree;
  private final Launchable program;
  private final OperatingSystem system;
  private final Consumer<String> lines;
  private final CappedBytes output;
  private final CappedBytes errors;
  private final LineTap tap = new LineTap();
  private final LineTap errorTap = new LineTap();
  private final long started = System.nanoTime();
  private boolean interrupted;

  LiveRun(ProcessTree tree, Launchable program, OperatingSystem system, Consumer<String> lines) {
    this.tree = tree;
    this.program = program;
    this.system = system;
    this.lines = lines;
    this.output = new CappedBytes(program.outputLimit());
    this.errors = new CappedBytes(program.outputLimit());
  }

  Finished run(ProcessBuilder builder) throws IOException {
    interrupted = Thread.interrupted();
    try {
      return interrupted ? cancelled() : runToEnd(tree.start(builder));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Finished cancelled() {
    return new Finished(
        End.CANCELLED, Optional.empty(), Optional.empty(), 0, new byte[0], new byte[0], "");
  }

  private Finished runToEnd(Process process) throws IOException {
    StreamDrain outputDrain =
        new StreamDrain(process.getInputStream(), "child output", output, tap);
    StreamDrain errorDrain =
        new StreamDrain(process.getErrorStream(), "child errors", errors, errorTap);
    process.getOutputStream().close();
    End end = await(process);
    long milliseconds = sinceStart().toMillis();
    tree.close();
    waitFor(outputDrain);
    waitFor(errorDrain);
    passLinesOn();
    Optional<Integer> exitCode = end == End.EXITED ? exitCode(process) : Optional.empty();
    Optional<String> signal = exitCode.flatMap(code -> Signals.of(code, system));
    return new Finished(
        end,
        signal.isPresent() ? Optional.empty() : exitCode,
        signal,
        milliseconds,
        output.toBytes(),
        errors.toBytes(),
        "");
  }

  private End await(Process process) {
    try {
      while (!process.waitFor(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
        if (sinceStart().compareTo(program.limit()) >= 0) {
          return End.TIMED_OUT;
        }
        tree.watch();
        passLinesOn();
      }
      return End.EXITED;
    } catch (InterruptedException e) {
      interrupted = true;
      return End.CANCELLED;
    }
  }

  private void passLinesOn() {
    tap.drainTo(lines);
    errorTap.drainTo(lines);
  }

  private Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private void waitFor(StreamDrain drain) {
    while (true) {
      try {
        drain.finish(LAST_WORDS);
        return;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  private static Optional<Integer> exitCode(Process process) {
    return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
  }
}
