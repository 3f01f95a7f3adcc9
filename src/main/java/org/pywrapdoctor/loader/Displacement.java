package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A library that comes from another place with a person's variables than without them.
///
/// @param with what the loader takes with the variables
/// @param without what it would take without them; empty when it would not look for it at all
public record Displacement(ResolvedLibrary with, Optional<ResolvedLibrary> without) {

  /// The libraries that differ between two resolutions of the same openings.
  public static List<Displacement> between(Resolution with, Resolution without) {
    List<Displacement> differences = new ArrayList<>();
    for (ResolvedLibrary library : with.libraries()) {
      Optional<ResolvedLibrary> other = without.find(library.name());
      if (!Objects.equals(other.map(ResolvedLibrary::path), Optional.of(library.path()))) {
        differences.add(new Displacement(library, other));
      }
    }
    return differences;
  }
}
