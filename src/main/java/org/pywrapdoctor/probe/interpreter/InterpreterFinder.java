package org.pywrapdoctor.probe.interpreter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.interpreter.FoundInterpreters.SlowPlace;
import org.pywrapdoctor.snapshot.Interpreter;

/// Finds the Pythons of the computer without starting any. All places are looked through at the
/// same time, and one that does not answer, such as a network folder that is gone, holds up no
/// other.
public final class InterpreterFinder {
  private final Host host;
  private final InterpreterReader reader;
  private final Duration limit;

  /// @param limit how long a place may take
  public InterpreterFinder(Host host, Knowledge knowledge, Duration limit) {
    this.host = host;
    this.reader = new InterpreterReader(host, knowledge);
    this.limit = limit;
  }

  /// What a place comes up with.
  private sealed interface Message {
    record Found(Interpreter interpreter) implements Message {}

    record Done(Locator locator) implements Message {}
  }

  /// Finds the Pythons that a person in `folder` could use.
  ///
  /// @param listener hears of each one as soon as it is found, from the calling thread
  public FoundInterpreters find(String folder, Consumer<Interpreter> listener) {
    return find(new Locators(host).all(folder), listener);
  }

  FoundInterpreters find(List<Locator> locators, Consumer<Interpreter> listener) {
    BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    SameInterpreter known = new SameInterpreter(host.files());
    List<Locator> waiting = new ArrayList<>(locators);
    long end = System.nanoTime() + limit.toNanos();
    ExecutorService pool =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("finding-pythons-", 0).factory());
    try {
      locators.forEach(locator -> pool.submit(() -> look(locator, messages)));
      while (!waiting.isEmpty()) {
        switch (messages.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          case Message.Found(Interpreter interpreter) -> {
            if (known.add(interpreter)) {
              listener.accept(interpreter);
            }
          }
          case Message.Done(Locator locator) -> waiting.remove(locator);
          case null -> {
            return new FoundInterpreters(known.all(), slow(waiting), false);
          }
        }
      }
      return new FoundInterpreters(known.all(), List.of(), true);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return new FoundInterpreters(known.all(), List.of(), false);
    } finally {
      pool.shutdownNow();
    }
  }

  private void look(Locator locator, BlockingQueue<Message> messages) {
    try {
      locator
          .candidates()
          .takeWhile(candidate -> !Thread.currentThread().isInterrupted())
          .map(
              candidate -> reader.read(candidate.executable()).withSuggested(candidate.suggested()))
          .forEach(interpreter -> messages.add(new Message.Found(interpreter)));
    } finally {
      messages.add(new Message.Done(locator));
    }
  }

  private List<SlowPlace> slow(List<Locator> waiting) {
    return waiting.stream()
        .map(
            locator ->
                new SlowPlace(
                    locator.place(),
                    "It did not answer within %d seconds.".formatted(limit.toSeconds())))
        .toList();
  }
}
