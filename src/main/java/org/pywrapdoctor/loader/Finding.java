package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.binary.BinaryImage;

/// The notes on one library while a process is simulated; they become a [ResolvedLibrary].
final class Finding {

  private final String name;
  private final Set<String> neededBy = new LinkedHashSet<>();
  private final List<String> details = new ArrayList<>();
  private final List<SearchedPlace> searched;
  private Optional<String> path = Optional.empty();
  private Optional<SearchReason> foundBy = Optional.empty();
  private Optional<BinaryImage> image = Optional.empty();
  private LibraryStatus status = LibraryStatus.FOUND;
  private boolean optional = true;
  private List<LibraryCopy> further = List.of();

  Finding(String name, List<SearchedPlace> searched) {
    this.name = name;
    this.searched = List.copyOf(searched);
  }

  String name() {
    return name;
  }

  /// Notes who asked for it; it is optional as long as only those who can do without it did.
  void askedBy(Optional<String> asker, boolean canDoWithout) {
    asker.ifPresent(neededBy::add);
    optional &= canDoWithout;
  }

  void foundAt(String place, SearchReason reason) {
    path = Optional.of(place);
    foundBy = Optional.of(reason);
  }

  void passedBy(List<LibraryCopy> copies) {
    further = List.copyOf(copies);
  }

  void hasImage(BinaryImage headers) {
    image = Optional.of(headers);
  }

  /// Notes that the operating system gives it.
  void givenBy(SearchReason reason) {
    foundBy = Optional.of(reason);
    status = LibraryStatus.SYSTEM;
  }

  /// Notes what becomes of it, and why when that is a problem. The first problem gives the status,
  /// since it is what the loader meets first; all of them are told.
  void settle(LibraryStatus what, String detail) {
    if (status == LibraryStatus.FOUND) {
      status = what;
    }
    if (!detail.isEmpty() && !details.contains(detail)) {
      details.add(detail);
    }
  }

  boolean isSound() {
    return status == LibraryStatus.FOUND;
  }

  ResolvedLibrary result() {
    return new ResolvedLibrary(
        name,
        path,
        List.copyOf(neededBy),
        status,
        optional,
        foundBy,
        String.join("; ", details),
        searched,
        further,
        image);
  }
}
