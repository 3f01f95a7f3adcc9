package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pywrapdoctor.loader.LibraryStatus;
import org.pywrapdoctor.loader.ResolvedLibrary;
import org.pywrapdoctor.loader.SearchReason;
import org.pywrapdoctor.loader.SearchedPlace;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;

/// What a loader resolved, in the words of a snapshot.
final class Libraries {
  private static final Map<LibraryStatus, Status> STATUS =
      Map.of(
          LibraryStatus.FOUND, Status.FOUND,
          LibraryStatus.SYSTEM, Status.SYSTEM,
          LibraryStatus.UNKNOWN, Status.UNKNOWN,
          LibraryStatus.MISSING, Status.MISSING,
          LibraryStatus.WRONG_ARCHITECTURE, Status.WRONG_ARCHITECTURE,
          LibraryStatus.CORRUPT, Status.CORRUPT,
          LibraryStatus.SYMBOL_VERSION_MISSING, Status.SYMBOL_VERSION_MISSING,
          LibraryStatus.SYMBOL_MISSING, Status.SYMBOL_MISSING);

  private final FileView files;

  Libraries(FileView files) {
    this.files = files;
  }

  List<Library> of(List<ResolvedLibrary> resolved) {
    return resolved.stream().map(this::of).toList();
  }

  private Library of(ResolvedLibrary library) {
    return new Library(
        library.name(),
        library.path(),
        library.neededBy().stream().map(files.paths()::name).distinct().toList(),
        STATUS.get(library.status()),
        library.optional(),
        library.foundBy().map(SearchReason::words).orElse(""),
        library.detail(),
        library.searched().stream().map(SearchedPlace::words).collect(Collectors.toList()),
        library.path().flatMap(files::status).map(FileStatus::size).orElse(0L));
  }
}
