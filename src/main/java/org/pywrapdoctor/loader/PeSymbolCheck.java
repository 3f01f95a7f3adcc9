package org.pywrapdoctor.loader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.binary.PeExport;
import org.pywrapdoctor.binary.PeExports;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;

/// Whether the libraries found have the functions that others import from them; without one,
/// Windows refuses to load the importing file (error 127).
final class PeSymbolCheck {

  private static final int MAX_NAMED = 5;

  private record Exports(Set<String> names, Set<Integer> ordinals) {}

  private final FileView files;
  private final Map<String, Optional<Exports>> exports = new HashMap<>();

  PeSymbolCheck(FileView files) {
    this.files = files;
  }

  void check(WindowsModules.Need need, Finding library) {
    ResolvedLibrary found = library.result();
    if (found.status() != LibraryStatus.FOUND
        || !(found.image().orElse(null) instanceof PeImage image)) {
      return;
    }
    exports
        .computeIfAbsent(found.path().orElseThrow(), path -> read(path, image))
        .ifPresent(offered -> check(need, library, offered));
  }

  private static void check(WindowsModules.Need need, Finding library, Exports offered) {
    List<String> missing = new ArrayList<>(need.imported().functions());
    missing.removeIf(offered.names()::contains);
    need.imported().ordinals().stream()
        .filter(ordinal -> !offered.ordinals().contains(ordinal))
        .forEach(ordinal -> missing.add("number " + ordinal));
    if (!missing.isEmpty()) {
      int more = missing.size() - MAX_NAMED;
      library.settle(
          LibraryStatus.SYMBOL_MISSING,
          "it lacks %s%s, which %s asks for"
              .formatted(
                  String.join(", ", missing.stream().limit(MAX_NAMED).toList()),
                  more > 0 ? " and %d more functions".formatted(more) : "",
                  need.path()));
    }
  }

  /// An export table that cannot be read says nothing about single functions.
  private Optional<Exports> read(String path, PeImage image) {
    try (ByteSource source = files.open(path)) {
      Set<String> names = new HashSet<>();
      Set<Integer> ordinals = new HashSet<>();
      for (PeExport export : PeExports.read(source, image)) {
        export.name().ifPresent(names::add);
        ordinals.add(export.ordinal());
      }
      return Optional.of(new Exports(names, ordinals));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }
}
