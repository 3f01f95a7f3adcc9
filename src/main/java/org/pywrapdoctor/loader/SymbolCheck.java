package org.pywrapdoctor.loader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.binary.ElfReference;
import org.pywrapdoctor.binary.ElfSymbols;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;

/// Whether every symbol that a file uses is defined in its scope: the program and its libraries
/// first, then the library opened and all that it needs. Python opens its modules with `RTLD_NOW`,
/// so one symbol missing keeps the whole from loading.
final class SymbolCheck implements AutoCloseable {

  private static final int MAX_NAMED = 5;

  private final FileView files;
  private final boolean heedsVersions;
  private final List<ByteSource> sources = new ArrayList<>();
  private final Map<LoadedObject, Optional<ElfSymbols>> tables = new HashMap<>();

  SymbolCheck(FileView files, boolean heedsVersions) {
    this.files = files;
    this.heedsVersions = heedsVersions;
  }

  /// Which library defines a symbol does not matter, so the largest is asked first: it leaves
  /// little to the others.
  void check(Collection<LoadedObject> added, Collection<LoadedObject> scope) {
    List<LoadedObject> largestFirst =
        scope.stream()
            .sorted((one, other) -> Long.compare(other.image().fileSize(), one.image().fileSize()))
            .toList();
    for (LoadedObject asker : added) {
      List<ElfReference> wanted = needed(asker);
      for (LoadedObject definer : largestFirst) {
        if (wanted.isEmpty()) {
          break;
        }
        wanted = missing(definer, wanted);
      }
      Map<LoadedObject, List<ElfReference>> missing = new LinkedHashMap<>();
      for (ElfReference reference : wanted) {
        LoadedObject blamed = definer(reference, scope).orElse(asker);
        missing.computeIfAbsent(blamed, any -> new ArrayList<>()).add(reference);
      }
      missing.forEach(
          (blamed, references) ->
              blamed.finding().settle(LibraryStatus.SYMBOL_MISSING, words(asker, references)));
    }
  }

  /// The library that the linker once found the symbol in, when the file tells.
  private static Optional<LoadedObject> definer(
      ElfReference reference, Collection<LoadedObject> scope) {
    return reference
        .library()
        .flatMap(name -> scope.stream().filter(object -> object.answersTo(name)).findFirst());
  }

  @Override
  public void close() {
    for (ByteSource source : sources) {
      try {
        source.close();
      } catch (IOException ignored) {
        // Nothing was written, so nothing can be lost.
      }
    }
  }

  private static String words(LoadedObject asker, List<ElfReference> missing) {
    String names =
        String.join(", ", missing.stream().limit(MAX_NAMED).map(ElfReference::toString).toList());
    int more = missing.size() - MAX_NAMED;
    return "%s uses %s%s, which no loaded library defines"
        .formatted(asker.path(), names, more > 0 ? " and %d more symbols".formatted(more) : "");
  }

  private List<ElfReference> needed(LoadedObject object) {
    try {
      Optional<ElfSymbols> symbols = table(object);
      List<ElfReference> all = symbols.isPresent() ? symbols.get().undefined() : List.of();
      return all.stream()
          .filter(reference -> !reference.weak())
          .map(reference -> heedsVersions ? reference : reference.withoutVersion())
          .toList();
    } catch (IOException damaged) {
      noteDamage(object, damaged);
      return List.of();
    }
  }

  private List<ElfReference> missing(LoadedObject object, List<ElfReference> wanted) {
    try {
      Optional<ElfSymbols> symbols = table(object);
      return symbols.isPresent() ? symbols.get().missing(wanted) : wanted;
    } catch (IOException damaged) {
      noteDamage(object, damaged);
      return wanted;
    }
  }

  private Optional<ElfSymbols> table(LoadedObject object) {
    Optional<ElfSymbols> known = tables.get(object);
    if (known == null) {
      known = read(object);
      tables.put(object, known);
    }
    return known;
  }

  private Optional<ElfSymbols> read(LoadedObject object) {
    try {
      ByteSource source = files.open(object.path());
      sources.add(source);
      return Optional.of(new ElfSymbols(source, object.image()));
    } catch (IOException damaged) {
      noteDamage(object, damaged);
      return Optional.empty();
    }
  }

  private void noteDamage(LoadedObject object, IOException damaged) {
    tables.put(object, Optional.empty());
    object
        .finding()
        .settle(LibraryStatus.CORRUPT, "its symbol tables are damaged: " + damaged.getMessage());
  }
}
