package org.pywrapdoctor.probe.interpreter.search;

import java.util.List;
import java.util.Optional;

/// What is searched for Pythons.
///
/// @param folder that the person works in
/// @param roots further folders to search, such as another person's home
/// @param walk whether the home folder and the `roots` are walked through, not only looked at where
///     tools put Pythons
/// @param erring the environment's folder that an error message names; anybody may have written
/// that
public record SearchOrder(
    String folder, List<String> roots, boolean walk, Optional<String> erring) {

  /// The places where tools put Pythons, and no walk.
  public static SearchOrder knownPlaces(String folder) {
    return new SearchOrder(folder, List.of(), false, Optional.empty());
  }

  /// The known places, and a walk through the home folder.
  public static SearchOrder everywhere(String folder) {
    return knownPlaces(folder).withWalk();
  }

  /// The same with a walk.
  public SearchOrder withWalk() {
    return new SearchOrder(folder, roots, true, erring);
  }

  /// The same for the Python that an error message came from.
  public SearchOrder withErring(String environment) {
    return new SearchOrder(folder, roots, walk, Optional.of(environment));
  }
}
