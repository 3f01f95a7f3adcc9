package org.pywrapdoctor.probe.interpreter.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.knowledge.Knowledge;

/// Finds the Pythons of this computer again and again in one Java, once for each line on standard
/// input, and answers each with its seconds and how many there are. `packaging/benchmark` starts it
/// with what is searched: `known` places, these and a `walk`, the `folders` of the walk alone, or
/// these for `paths` of which nothing more is told, as programs do that only list them.
final class WarmDiscovery {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Host host = new LiveHost();
  private final Knowledge knowledge = Knowledge.shipped();
  private final String task;

  private WarmDiscovery(String task) {
    this.task = task;
  }

  public static void main(String[] arguments) throws IOException {
    WarmDiscovery discovery = new WarmDiscovery(arguments[0]);
    while (System.in.read() == '\n') {
      long start = System.nanoTime();
      long number = discovery.task.equals("paths") ? discovery.paths() : discovery.pythons();
      System.out.println((System.nanoTime() - start) / 1e9 + " " + number);
    }
  }

  private long paths() {
    AtomicLong number = new AtomicLong();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      new Locators(host, knowledge)
          .walk(host.homeFolder())
          .forEach(
              part -> threads.execute(() -> number.addAndGet(part.candidates().get().count())));
    }
    return number.get();
  }

  private long pythons() {
    SearchOrder known = SearchOrder.knownPlaces(host.workingFolder());
    Locators places = new Locators(host, knowledge);
    List<Locator> searched =
        switch (task) {
          case "known" -> places.all(known);
          case "walk" -> places.all(known.withWalk());
          default -> places.walk(host.homeFolder()).toList();
        };
    FoundInterpreters found =
        new InterpreterFinder(host, knowledge, LIMIT, LIMIT).find(searched, _ -> {});
    if (!found.complete()) {
      throw new IllegalStateException(found.slow().toString());
    }
    return found.interpreters().size();
  }
}
