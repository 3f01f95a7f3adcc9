package org.pywrapdoctor.probe.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.snapshot.Launch.LibrarySearch;

/// Reads what glibc's loader prints with `LD_DEBUG=libs,files` (ld.so(8)): lines that begin with
/// the number of the process and a colon. After the files that it tries for a name it says
/// "generating link map" when the last of them is one that it takes.
final class LoaderTrace {
  private static final Pattern LINE = Pattern.compile("\\s*(\\d+):\\t(.*)");
  private static final Pattern SEARCH = Pattern.compile("find library=(\\S+) \\[.*searching");
  private static final Pattern TRIED = Pattern.compile("\\s*trying file=(.+)");
  private static final Pattern TAKEN =
      Pattern.compile("file=(.+) \\[\\d+];\\s+generating link map");
  private static final int MOST_SEARCHES = 500;
  private static final int MOST_TRIED = 40;

  private final List<Search> searches = new ArrayList<>();
  private final Map<String, Search> openByProcess = new HashMap<>();

  private LoaderTrace() {}

  /// The searches, in order; the same name may be searched several times.
  static List<LibrarySearch> searches(List<String> lines) {
    LoaderTrace trace = new LoaderTrace();
    lines.forEach(trace::read);
    return trace.searches.stream().map(Search::done).toList();
  }

  /// What was printed besides.
  static List<String> withoutTrace(List<String> lines) {
    return lines.stream().filter(line -> !LINE.matcher(line).matches()).toList();
  }

  private void read(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      return;
    }
    String process = line.group(1);
    Matcher begun = SEARCH.matcher(line.group(2));
    if (begun.matches() && searches.size() < MOST_SEARCHES) {
      Search search = new Search(begun.group(1));
      searches.add(search);
      openByProcess.put(process, search);
      return;
    }
    Optional.ofNullable(openByProcess.get(process)).ifPresent(open -> open.read(line.group(2)));
  }

  /// One search while it is read.
  private static final class Search {
    private final String library;
    private final List<String> tried = new ArrayList<>();
    private boolean taken;

    Search(String library) {
      this.library = library;
    }

    void read(String line) {
      Matcher file = TRIED.matcher(line);
      Matcher end = TAKEN.matcher(line);
      if (file.matches()) {
        tried.add(file.group(1));
      } else if (end.matches() && end.group(1).equals(library)) {
        taken = true;
      }
    }

    LibrarySearch done() {
      List<String> last =
          List.copyOf(tried.subList(Math.max(0, tried.size() - MOST_TRIED), tried.size()));
      return new LibrarySearch(
          library, last, taken && !last.isEmpty() ? Optional.of(last.getLast()) : Optional.empty());
    }
  }
}
