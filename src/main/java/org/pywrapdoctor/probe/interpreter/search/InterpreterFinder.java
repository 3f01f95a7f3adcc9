package org.pywrapdoctor.probe.interpreter.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.interpreter.InterpreterReader;
import org.pywrapdoctor.probe.interpreter.TensorFlowSupport;
import org.pywrapdoctor.probe.interpreter.search.FoundInterpreters.SlowPlace;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.snapshot.Interpreter;

/// Finds the Pythons of the computer without starting any. All places are looked through at the
/// same time, and one that does not answer, such as a network folder that is gone, holds up no
/// other.
public final class InterpreterFinder {
  private final Host host;
  private final Knowledge knowledge;
  private final TensorFlowSupport support;
  private final Duration limit;
  private final Duration walkLimit;

  /// @param limit how long a place may take
  /// @param walkLimit how long walking through one folder may take
  public InterpreterFinder(Host host, Knowledge knowledge, Duration limit, Duration walkLimit) {
    this.host = host;
    this.knowledge = knowledge;
    this.support = new TensorFlowSupport(knowledge, host.operatingSystem());
    this.limit = limit;
    this.walkLimit = walkLimit;
  }

  /// What a place comes up with.
  private sealed interface Message {
    record Found(Finding finding) implements Message {}

    record Done(Locator locator) implements Message {}

    record Failed(Locator locator, RuntimeException fault) implements Message {}
  }

  /// Finds the Pythons that a person could use.
  ///
  /// @param listener hears of each one as soon as it is found, from the calling thread; again when
  ///     a stronger reason for it turns up
  public FoundInterpreters find(SearchOrder order, Consumer<Finding> listener) {
    return find(new Locators(host, knowledge).all(order), listener);
  }

  FoundInterpreters find(List<Locator> locators, Consumer<Finding> listener) {
    BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    SameInterpreter known = new SameInterpreter(host.files());
    List<Locator> waiting = new ArrayList<>(locators);
    List<SlowPlace> slow = new ArrayList<>();
    Reads reads = new Reads();
    long start = System.nanoTime();
    ExecutorService pool =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("finding-pythons-", 0).factory());
    try {
      locators.forEach(locator -> pool.execute(() -> look(locator, reads, messages)));
      while (!waiting.isEmpty()) {
        switch (messages.poll(nextEnd(waiting, start) - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          case Message.Found(Finding finding) -> known.add(finding).ifPresent(listener);
          case Message.Done(Locator locator) -> waiting.remove(locator);
          case Message.Failed(Locator locator, RuntimeException fault) ->
              slow.add(
                  new SlowPlace(locator.place(), "It could not be searched: %s.".formatted(fault)));
          case null -> giveUp(waiting, start, slow);
        }
      }
      return new FoundInterpreters(
          known.byLikelihood(), List.copyOf(slow), slow.isEmpty(), WslDistributions.of(host));
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return new FoundInterpreters(known.byLikelihood(), List.copyOf(slow), false, List.of());
    } finally {
      pool.shutdownNow();
    }
  }

  private long nextEnd(List<Locator> waiting, long start) {
    return waiting.stream().mapToLong(locator -> end(locator, start)).min().orElse(start);
  }

  private long end(Locator locator, long start) {
    return start + limitOf(locator).toNanos();
  }

  private Duration limitOf(Locator locator) {
    return locator.walks() ? walkLimit : limit;
  }

  private void giveUp(List<Locator> waiting, long start, List<SlowPlace> slow) {
    List<Locator> late =
        waiting.stream().filter(locator -> end(locator, start) <= System.nanoTime()).toList();
    waiting.removeAll(late);
    late.stream()
        .map(
            locator ->
                new SlowPlace(
                    locator.place(),
                    locator.walks()
                        ? "It was not searched to the end: it took longer than %d seconds."
                            .formatted(limitOf(locator).toSeconds())
                        : "It did not answer within %d seconds."
                            .formatted(limitOf(locator).toSeconds())))
        .distinct()
        .forEach(slow::add);
  }

  private void look(Locator locator, Reads reads, BlockingQueue<Message> messages) {
    try {
      locator
          .candidates()
          .get()
          .takeWhile(candidate -> !Thread.currentThread().isInterrupted())
          .map(
              candidate ->
                  Finding.of(reads.read(candidate), candidate.suggestion()).judged(support))
          .forEach(finding -> messages.add(new Message.Found(finding)));
    } catch (RuntimeException fault) {
      messages.add(new Message.Failed(locator, fault));
    } finally {
      messages.add(new Message.Done(locator));
    }
  }

  /// What was read already: many places lead to the same Python.
  private final class Reads {
    private final InterpreterReader reader = new InterpreterReader(host, knowledge);
    private final MovedEnvironments moved = new MovedEnvironments(host.files());
    private final Map<String, Interpreter> byPath = new ConcurrentHashMap<>();

    Interpreter read(Candidate candidate) {
      String path = host.files().paths().normalize(candidate.executable());
      Interpreter read = byPath.computeIfAbsent(path, unread -> moved.judge(reader.read(unread)));
      return candidate
          .kind()
          .filter(kind -> read.kind().equals("other"))
          .map(read::withKind)
          .orElse(read);
    }
  }
}
