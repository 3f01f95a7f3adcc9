package org.pywrapdoctor.loader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.binary.ElfName;
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

  void check(Collection<LoadedObject> added, Collection<LoadedObject> scope) {
    List<LoadedObject> definers = new ArrayList<>(scope);
    for (LoadedObject asker : added) {
      Map<LoadedObject, List<ElfReference>> missing = new LinkedHashMap<>();
      for (ElfReference reference : undefined(asker)) {
        if (!reference.weak() && !isDefined(reference, definers)) {
          LoadedObject blamed = definer(reference, scope).orElse(asker);
          missing.computeIfAbsent(blamed, any -> new ArrayList<>()).add(reference);
        }
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

  private List<ElfReference> undefined(LoadedObject object) {
    try {
      Optional<ElfSymbols> symbols = table(object);
      List<ElfReference> all = symbols.isPresent() ? symbols.get().undefined() : List.of();
      return heedsVersions ? all : all.stream().map(SymbolCheck::withoutVersion).toList();
    } catch (IOException damaged) {
      noteDamage(object, damaged);
      return List.of();
    }
  }

  private static ElfReference withoutVersion(ElfReference reference) {
    return new ElfReference(
        reference.name(), Optional.empty(), reference.library(), reference.weak());
  }

  /// Which library defines it does not matter, so the one that answered last is asked first: most
  /// symbols of a file come from few libraries, one after the other.
  private boolean isDefined(ElfReference reference, List<LoadedObject> definers) {
    ElfName name = new ElfName(reference.name());
    for (int i = 0; i < definers.size(); i++) {
      LoadedObject object = definers.get(i);
      if (defines(object, name, reference.version())) {
        if (i > 0) {
          definers.add(0, definers.remove(i));
        }
        return true;
      }
    }
    return false;
  }

  private boolean defines(LoadedObject object, ElfName name, Optional<String> version) {
    try {
      Optional<ElfSymbols> symbols = table(object);
      return symbols.isPresent() && symbols.get().defines(name, version);
    } catch (IOException damaged) {
      noteDamage(object, damaged);
      return false;
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
