package org.pywrapdoctor.cli;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.report.Visible;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.LibrarySearch;
import org.pywrapdoctor.snapshot.Launch.Natives;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Snapshot;

/// What the system's own loader told, as lines of text: each library with the file that it took, or
/// where it looked in vain.
final class TraceText {

  private TraceText() {}

  static String of(Snapshot snapshot) {
    Optional<Launch> launch = snapshot.launch().ifKnown();
    List<LibrarySearch> searches =
        launch
            .flatMap(known -> known.attempt(Purpose.TRACE))
            .flatMap(attempt -> attempt.natives())
            .map(Natives::searches)
            .orElseGet(List::of);
    if (searches.isEmpty()) {
      return "\nThe system's loader told nothing. Only the loader of Linux with glibc can be asked.\n";
    }
    StringBuilder text = new StringBuilder("\nWhat the system's loader did:\n");
    for (LibrarySearch search : searches) {
      text.append("  ").append(Visible.of(search.library())).append(": ");
      text.append(search.found().map(Visible::of).orElse("not found; it looked for")).append('\n');
      if (search.found().isEmpty()) {
        search.tried().forEach(file -> text.append("    ").append(Visible.of(file)).append('\n'));
      }
    }
    return text.toString();
  }
}
