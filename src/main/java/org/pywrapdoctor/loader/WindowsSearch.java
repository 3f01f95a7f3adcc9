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

  /// Where a search ended, and where it looked.
  record Result(Optional<Found> found, List<SearchedPlace> searched) {

    /// Whether it was no search, because a path was given.
    boolean isPathGiven() {
      return searched.stream().anyMatch(place -> place.reason().rule() == SearchRule.OPENED);
    }
  }

  /// The file that a search ended at.
  record Found(String path, ImageShelf.Entry entry, SearchReason reason) {}

  private record Place(String folder, SearchReason reason) {}

  private final ImageShelf shelf;
  private final WindowsProcess process;
  private final PathStyle paths;
  private final Map<String, Map<String, String>> listings = new HashMap<>();

  WindowsSearch(ImageShelf shelf, WindowsProcess process) {
    this.shelf = shelf;
    this.process = process;
    this.paths = shelf.files().paths();
  }

  /// Searches for `name` on behalf of the module at `rootPath` that is being opened: its folder
  /// counts, and not that of the library further down that asks.
  Result find(String name, String rootPath) {
    List<SearchedPlace> searched = new ArrayList<>();
    for (Place place : places(rootPath)) {
      Optional<Found> found =
          fileIn(place.folder(), name)
              .flatMap(path -> shelf.at(path).map(entry -> new Found(path, entry, place.reason())));
      Outcome missing = shelf.isFolder(place.folder()) ? Outcome.NOT_THERE : Outcome.NO_FOLDER;
      searched.add(
          new SearchedPlace(
              place.reason(), place.folder(), found.isPresent() ? Outcome.FOUND : missing));
      if (found.isPresent()) {
        return new Result(found, searched);
      }
    }
    return new Result(Optional.empty(), searched);
  }

  /// Looks at one path.
  Result at(String path) {
    SearchReason reason = new SearchReason(SearchRule.OPENED, "");
    Optional<Found> found = shelf.at(path).map(entry -> new Found(path, entry, reason));
    Outcome outcome = found.isPresent() ? Outcome.FOUND : Outcome.NOT_THERE;
    return new Result(found, List.of(new SearchedPlace(reason, path, outcome)));
  }

  private List<Place> places(String rootPath) {
    List<Place> places = new ArrayList<>();
    Optional.of(rootPath)
        .filter(path -> !process.executable().equals(Optional.of(path)))
        .flatMap(paths::parent)
        .ifPresent(folder -> add(places, SearchRule.MODULE_FOLDER, folder, folder));
    process
        .executable()
        .flatMap(paths::parent)
        .ifPresent(folder -> add(places, SearchRule.APPLICATION_FOLDER, folder, folder));
    process.addedFolders().forEach(folder -> add(places, SearchRule.ADDED_FOLDER, "", folder));
    process.systemFolder().ifPresent(folder -> add(places, SearchRule.SYSTEM_FOLDER, "", folder));
    process.pathFolders().forEach(folder -> add(places, SearchRule.PATH_VARIABLE, "", folder));
    return places;
  }

  private static void add(List<Place> places, SearchRule rule, String owner, String folder) {
    places.add(new Place(folder, new SearchReason(rule, owner)));
  }

  /// The path of a file of that name. Windows ignores letter case; where another system is looked
  /// through, the folder's list tells.
  private Optional<String> fileIn(String folder, String name) {
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
