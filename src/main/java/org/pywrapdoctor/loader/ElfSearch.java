package org.pywrapdoctor.loader;

import java.util.List;
import java.util.Optional;

/// How a loader of Linux searches for libraries and recognises those that it has.
sealed interface ElfSearch permits GlibcSearch, MuslSearch {

  /// A file that the search ended at.
  record Found(String path, ImageShelf.Entry entry, SearchReason reason) {}

  /// How a search went.
  ///
  /// @param found the file that it ended at
  /// @param passedOver a file of that name for another processor, when there was no better one
  /// @param searched where it looked
  record Result(Optional<Found> found, Optional<Found> passedOver, List<SearchedPlace> searched) {}

  /// Searches for what `asker` needs under `name`.
  Result find(LoadedObject asker, String name);

  /// Opens a name that is a path.
  Result atPath(Request request, String name);

  /// A name with its tokens such as `$ORIGIN` replaced.
  String expand(String name, String folder);

  /// Whether a name stands for the loader itself.
  boolean isLoader(String name);

  /// Whether a library that is loaded answers to the name that it gives itself.
  boolean heedsSonames();

  /// Whether the versions of symbols count.
  boolean heedsVersions();
}
