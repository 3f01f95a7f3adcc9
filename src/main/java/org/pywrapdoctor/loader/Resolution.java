package org.pywrapdoctor.loader;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the loader makes of a program and of the modules that it opens: every library once, in the
/// order of loading, the program itself first.
public record Resolution(List<ResolvedLibrary> libraries) {

  public Resolution {
    libraries = List.copyOf(libraries);
  }

  /// Whether everything that is needed can be loaded; empty when only the other system could tell.
  public Optional<Boolean> loads() {
    if (libraries.stream().anyMatch(ResolvedLibrary::isObstacle)) {
      return Optional.of(false);
    }
    boolean unknown = required().anyMatch(library -> library.status() == LibraryStatus.UNKNOWN);
    return unknown ? Optional.empty() : Optional.of(true);
  }

  /// What keeps the whole from loading.
  public List<ResolvedLibrary> obstacles() {
    return libraries.stream().filter(ResolvedLibrary::isObstacle).toList();
  }

  /// The library that answers to `name`.
  public Optional<ResolvedLibrary> find(String name) {
    return libraries.stream().filter(library -> library.name().equals(name)).findFirst();
  }

  /// The same, where what is missing or does not fit may be otherwise on another computer. What is
  /// wrong with the first file stays so.
  Resolution withUnknown() {
    return new Resolution(
        IntStream.range(0, libraries.size())
            .mapToObj(i -> i == 0 ? libraries.get(i) : libraries.get(i).ifElsewhere())
            .toList());
  }

  private Stream<ResolvedLibrary> required() {
    return libraries.stream().filter(library -> !library.optional());
  }
}
