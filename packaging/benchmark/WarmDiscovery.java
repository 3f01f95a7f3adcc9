import java.io.IOException;
import java.time.Duration;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.interpreter.search.FoundInterpreters;
import org.pywrapdoctor.probe.interpreter.search.InterpreterFinder;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;

/// Finds the Pythons of this computer again and again in one Java, once for each line on standard
/// input, and answers each with its seconds and how many there are. [discovery.py] starts it.
///
///     java --class-path target/classes:… packaging/benchmark/WarmDiscovery.java known|walk
final class WarmDiscovery {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private WarmDiscovery() {}

  public static void main(String[] arguments) throws IOException {
    Host host = new LiveHost();
    SearchOrder known = SearchOrder.knownPlaces(host.workingFolder());
    SearchOrder order = arguments[0].equals("walk") ? known.withWalk() : known;
    Knowledge knowledge = Knowledge.shipped();
    while (System.in.read() == '\n') {
      long start = System.nanoTime();
      FoundInterpreters found =
          new InterpreterFinder(host, knowledge, LIMIT, LIMIT).find(order, _ -> {});
      double seconds = (System.nanoTime() - start) / 1e9;
      if (!found.complete()) {
        throw new IllegalStateException(found.slow().toString());
      }
      System.out.println(seconds + " " + found.interpreters().size());
    }
  }
}
