package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
  private final long started = System.nanoTime();
  private boolean interrupted;

  LiveRun(ProcessTree tree, Launchable program, OperatingSystem system) {
    this.tree = tree;
    this.program = program;
    this.system = system;
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
    int limit = program.outputLimit();
    StreamDrain output = new StreamDrain(process.getInputStream(), limit, "child output");
    StreamDrain errors = new StreamDrain(process.getErrorStream(), limit, "child errors");
    process.getOutputStream().close();
    End end = await(process);
    long milliseconds = sinceStart().toMillis();
    tree.close();
    byte[] outputBytes = lastWords(output);
    byte[] errorBytes = lastWords(errors);
    Optional<Integer> exitCode = end == End.EXITED ? exitCode(process) : Optional.empty();
    Optional<String> signal = exitCode.flatMap(code -> Signals.of(code, system));
    return new Finished(
        end,
        signal.isPresent() ? Optional.empty() : exitCode,
        signal,
        milliseconds,
        outputBytes,
        errorBytes,
        "");
  }

  private End await(Process process) {
    try {
      while (!process.waitFor(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
        if (sinceStart().compareTo(program.limit()) >= 0) {
          return End.TIMED_OUT;
        }
        tree.watch();
      }
      return End.EXITED;
    } catch (InterruptedException e) {
      interrupted = true;
      return End.CANCELLED;
    }
  }

  private Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private byte[] lastWords(StreamDrain drain) {
    while (true) {
      try {
        return drain.finish(LAST_WORDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  private static Optional<Integer> exitCode(Process process) {
    return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
  }
}
