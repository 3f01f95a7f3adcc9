package org.pywrapdoctor.probe.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.ImportChain;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.installation.ModuleOwners;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Kind;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;

/// For each module on TensorFlow's import chain: which place of the module path provides it, and
/// what it hides there.
final class ProviderFinder {
  private static final int INIT_LIMIT = 16 * 1024;

  private final FileView files;
  private final ImportChain chain;
  private final List<Entry> entries;
  private final ModuleFinder modules;
  private final ModuleOwners owners;

  /// A folder to search, and the entry of the module path that it belongs to.
  private record Place(String folder, int entry) {}

  /// One thing that the search comes across.
  private record Hit(ModuleFinder.Found found, int entry) {}

  ProviderFinder(FileView files, ImportChain chain, List<Entry> entries, MinorVersion version) {
    this.files = files;
    this.chain = chain;
    this.entries = entries;
    this.modules = new ModuleFinder(files, version);
    this.owners = new ModuleOwners(files);
  }

  /// The providers of all modules of the chain that lie somewhere on the path.
  List<Provider> all() {
    return Stream.concat(
            chain.packages().stream().flatMap(name -> ofPackage(name).stream()),
            chain.standardLibrary().stream().flatMap(name -> ofStandardLibrary(name).stream()))
        .toList();
  }

  private Optional<Provider> ofPackage(String name) {
    List<Hit> hits = hits(name);
    return provider(name, hits)
        .map(provider -> withExpected(provider, owns(entries.get(provider.entry()), name)));
  }

  /// A module without a file in the standard library is built in and cannot be hidden, or this
  /// version does not have it.
  private Optional<Provider> ofStandardLibrary(String name) {
    List<Hit> hits = hits(name);
    return hits.stream().anyMatch(hit -> isLibrary(hit.entry()))
        ? provider(name, hits).map(provider -> withExpected(provider, isLibrary(provider.entry())))
        : Optional.empty();
  }

  private boolean owns(Entry entry, String name) {
    String topLevel = name.split("\\.", 2)[0];
    String likely = chain.distribution(topLevel);
    return owners.isOwned(entry.folder(), topLevel, likely)
        || entry.from().flatMap(files.paths()::parent).stream()
            .anyMatch(folder -> owners.isOwned(folder, topLevel, likely));
  }

  private boolean isLibrary(int entry) {
    return entries.get(entry).origin() == Origin.STANDARD_LIBRARY;
  }

  private Optional<Provider> provider(String name, List<Hit> hits) {
    List<Hit> solid = hits.stream().filter(hit -> hit.found().kind() != Kind.NAMESPACE).toList();
    return (solid.isEmpty() ? hits : solid)
        .stream()
            .findFirst()
            .map(
                first ->
                    new Provider(
                        name,
                        first.found().file(),
                        first.found().kind(),
                        first.entry(),
                        false,
                        hidden(first, solid)));
  }

  /// The files that come later, unless they are the very same file under another name.
  private List<String> hidden(Hit first, List<Hit> solid) {
    Optional<String> real = files.realPath(first.found().file());
    return solid.stream()
        .filter(hit -> hit.entry() > first.entry())
        .map(hit -> hit.found().file())
        .filter(file -> !files.realPath(file).equals(real))
        .distinct()
        .toList();
  }

  /// All that the search for a name comes across, in order. Inside a package only its own folder is
  /// searched; the parts of a namespace are searched all.
  private List<Hit> hits(String name) {
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    List<Hit> hits = new ArrayList<>();
    for (Place place : dot < 0 ? topLevel() : inside(hits(name.substring(0, dot)))) {
      modules
          .find(place.folder(), last)
          .ifPresent(found -> hits.add(new Hit(found, place.entry())));
    }
    return hits;
  }

  private List<Place> topLevel() {
    return Stream.iterate(0, i -> i < entries.size(), i -> i + 1)
        .map(i -> new Place(entries.get(i).folder(), i))
        .toList();
  }

  private List<Place> inside(List<Hit> parents) {
    Optional<Hit> solid =
        parents.stream().filter(hit -> hit.found().kind() != Kind.NAMESPACE).findFirst();
    if (solid.isEmpty() || isNamespaceInDisguise(solid.get().found())) {
      return parents.stream().flatMap(hit -> folder(hit).stream()).toList();
    }
    return folder(solid.get()).stream().toList();
  }

  private Optional<Place> folder(Hit parent) {
    return switch (parent.found().kind()) {
      case NAMESPACE -> Optional.of(new Place(parent.found().file(), parent.entry()));
      case PACKAGE ->
          files
              .paths()
              .parent(parent.found().file())
              .map(folder -> new Place(folder, parent.entry()));
      case MODULE, EXTENSION -> Optional.empty();
    };
  }

  /// Old namespace packages have an `__init__.py` that joins all folders of their name.
  private boolean isNamespaceInDisguise(ModuleFinder.Found found) {
    return found.kind() == Kind.PACKAGE
        && Reading.text(files, found.file(), INIT_LIMIT)
            .filter(text -> text.contains("extend_path") || text.contains("declare_namespace"))
            .isPresent();
  }

  private static Provider withExpected(Provider provider, boolean expected) {
    return new Provider(
        provider.module(),
        provider.file(),
        provider.kind(),
        provider.entry(),
        expected,
        provider.hidden());
  }
}
