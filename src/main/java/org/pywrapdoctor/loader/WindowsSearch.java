package org.pywrapdoctor.loader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.loader.SearchedPlace.Outcome;
import org.pywrapdoctor.platform.PathStyle;

/// Finds the file for a library name in the folders that Windows searches, in order.
final class WindowsSearch {

  /// Where a search ended, what it passed by, and where it looked.
  record Result(Optional<Found> found, List<Found> further, List<SearchedPlace> searched) {

    /// Whether it was no search, because a path was given.
    boolean isPathGiven() {
      return searched.stream().anyMatch(place -> place.reason().rule() == SearchRule.OPENED);
    }
  }

  /// The file that a search ended at.
  record Found(String path, ImageShelf.Entry entry, SearchReason reason) {

    boolean isSameAs(Found other) {
      return path.equalsIgnoreCase(other.path);
    }

    LibraryCopy asCopy() {
      return new LibraryCopy(path, reason, entry.reading());
    }
  }

  private final ImageShelf shelf;
  private final PathStyle paths;
  private final WindowsPlaces places;
  private final Map<String, Map<String, String>> listings = new HashMap<>();

  WindowsSearch(ImageShelf shelf, WindowsProcess process) {
    this.shelf = shelf;
    this.paths = shelf.files().paths();
    this.places = new WindowsPlaces(process, paths);
  }

  /// Searches for `name` on behalf of what is being opened. The search ends at the first file; the
  /// others are only noted.
  Result find(String name, Opening opening) {
    List<SearchedPlace> searched = new ArrayList<>();
    List<Found> files = new ArrayList<>();
    for (WindowsPlaces.Place place : places.of(opening)) {
      Optional<Found> found =
          fileIn(place.folder(), name)
              .flatMap(path -> shelf.at(path).map(entry -> new Found(path, entry, place.reason())));
      if (files.isEmpty()) {
        Outcome missing = shelf.isFolder(place.folder()) ? Outcome.NOT_THERE : Outcome.NO_FOLDER;
        searched.add(
            new SearchedPlace(
                place.reason(), place.folder(), found.isPresent() ? Outcome.FOUND : missing));
      }
      found.filter(file -> files.stream().noneMatch(file::isSameAs)).ifPresent(files::add);
    }
    return new Result(files.stream().findFirst(), files.stream().skip(1).toList(), searched);
  }

  /// Looks at one path.
  Result at(String path) {
    SearchReason reason = new SearchReason(SearchRule.OPENED, "");
    Optional<Found> found = shelf.at(path).map(entry -> new Found(path, entry, reason));
    Outcome outcome = found.isPresent() ? Outcome.FOUND : Outcome.NOT_THERE;
    return new Result(found, List.of(), List.of(new SearchedPlace(reason, path, outcome)));
  }

  /// The path of a file of that name. Windows ignores letter case; where another system is looked
  /// through, the folder's list tells. A hostile file may name a path, even one on the network.
  private Optional<String> fileIn(String folder, String name) {
    if (!paths.name(name).equals(name)) {
      return Optional.empty();
    }
    if (paths == PathStyle.WINDOWS) {
      return Optional.of(paths.join(folder, name));
    }
    Map<String, String> names = listings.computeIfAbsent(folder, this::list);
    return Optional.ofNullable(names.get(lower(name))).map(real -> paths.join(folder, real));
  }

  private Map<String, String> list(String folder) {
    Map<String, String> names = new HashMap<>();
    try {
      shelf.files().list(folder).forEach(name -> names.put(lower(name), name));
    } catch (IOException notThere) {
      return Map.of();
    }
    return names;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
