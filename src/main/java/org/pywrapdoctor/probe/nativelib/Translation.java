package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryImage;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.loader.Displacement;
import org.pywrapdoctor.loader.LibraryStatus;
import org.pywrapdoctor.loader.Resolution;
import org.pywrapdoctor.loader.ResolvedLibrary;
import org.pywrapdoctor.loader.SearchReason;
import org.pywrapdoctor.loader.SearchRule;
import org.pywrapdoctor.loader.SearchedPlace;
import org.pywrapdoctor.snapshot.NativeLibraries;

/// Puts the loader's answer into the words of the snapshot.
final class Translation {

  private final Makes makes;

  Translation(Knowledge knowledge) {
    makes = new Makes(knowledge);
  }

  NativeLibraries of(
      List<String> roots, Resolved resolved, NativeLibraries.Surroundings surroundings) {
    Resolution resolution = resolved.resolution();
    return new NativeLibraries(
        roots,
        libraries(resolution),
        resolved.displaced().stream().flatMap(one -> redirected(one).stream()).toList(),
        Optional.of(surroundings));
  }

  /// The libraries alone.
  List<NativeLibraries.Library> libraries(Resolution resolution) {
    return resolution.libraries().stream()
        .map(library -> library(library, makes.of(library, resolution)))
        .toList();
  }

  private static NativeLibraries.Library library(
      ResolvedLibrary library, Optional<NativeLibraries.Make> make) {
    return new NativeLibraries.Library(
        library.name(),
        library.path(),
        library.neededBy().stream().map(Translation::fileName).toList(),
        status(library.status()),
        library.optional(),
        library.foundBy().map(SearchReason::words).orElse(""),
        library.detail(),
        library.searched().stream().map(SearchedPlace::words).toList(),
        library.image().map(BinaryImage::fileSize).orElse(0L),
        make);
  }

  private static NativeLibraries.Status status(LibraryStatus status) {
    return switch (status) {
      case FOUND -> NativeLibraries.Status.FOUND;
      case SYSTEM -> NativeLibraries.Status.SYSTEM;
      case UNKNOWN -> NativeLibraries.Status.UNKNOWN;
      case MISSING -> NativeLibraries.Status.MISSING;
      case WRONG_ARCHITECTURE -> NativeLibraries.Status.WRONG_ARCHITECTURE;
      case CORRUPT -> NativeLibraries.Status.CORRUPT;
      case SYMBOL_VERSION_MISSING -> NativeLibraries.Status.SYMBOL_VERSION_MISSING;
      case SYMBOL_MISSING -> NativeLibraries.Status.SYMBOL_MISSING;
    };
  }

  /// Only what a variable itself brought in: what differs further down follows from that.
  private static Optional<NativeLibraries.Redirected> redirected(Displacement displaced) {
    ResolvedLibrary with = displaced.with();
    if (with.path().isEmpty()) {
      return Optional.empty();
    }
    return with.foundBy()
        .flatMap(reason -> variable(reason.rule()))
        .map(
            variable ->
                new NativeLibraries.Redirected(
                    with.name(),
                    variable,
                    with.path().get(),
                    displaced.without().flatMap(ResolvedLibrary::path),
                    with.detail()));
  }

  private static Optional<String> variable(SearchRule rule) {
    return switch (rule) {
      case PRELOAD -> Optional.of("LD_PRELOAD");
      case LIBRARY_PATH -> Optional.of("LD_LIBRARY_PATH");
      case DYLD_LIBRARY_PATH -> Optional.of("DYLD_LIBRARY_PATH");
      case DYLD_FALLBACK -> Optional.of("DYLD_FALLBACK_LIBRARY_PATH");
      default -> Optional.empty();
    };
  }

  static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
