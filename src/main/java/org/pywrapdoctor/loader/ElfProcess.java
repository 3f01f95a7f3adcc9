package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.platform.PathStyle;

/// A process as a loader of Linux builds it up: what is mapped, in which order, and what goes
/// wrong.
final class ElfProcess implements AutoCloseable {

  private static final String PYTHON_LIBRARY = "libpython\\d.*\\.so.*";

  private final LinuxProcess process;
  private final ImageShelf shelf;
  private final ObjectTable objects;
  private final LoadedObject program;
  private final ElfSearch search;
  private final SymbolCheck symbols;
  private final Set<LoadedObject> globalScope = new LinkedHashSet<>();

  /// Everything that some files need, breadth first, and whether all of it could be mapped.
  private record Closure(Set<LoadedObject> objects, boolean complete) {

    boolean isSound() {
      return complete && objects.stream().allMatch(object -> object.finding().isSound());
    }
  }

  ElfProcess(ImageShelf shelf, LinuxProcess process, String path, ElfImage image) {
    this.process = process;
    this.shelf = shelf;
    boolean musl = MuslSearch.starts(image);
    this.objects = new ObjectTable(shelf, !musl);
    this.symbols = new SymbolCheck(shelf.files(), !musl);
    this.program = objects.mapProgram(path, image);
    this.search =
        musl
            ? new MuslSearch(shelf, process, program)
            : new GlibcSearch(shelf, process, program, SystemLayout.of(shelf, image));
  }

  /// Maps the program, its loader, what is to be loaded before all else and what all of them need.
  void start() {
    objects.mapInterpreter(program);
    List<LoadedObject> first = new ArrayList<>(List.of(program));
    preload(Preloading.byVariable(process), SearchRule.PRELOAD, first);
    if (search.heedsVersions()) {
      preload(Preloading.byFile(shelf.files()), SearchRule.PRELOAD_FILE, first);
    }
    globalScope.addAll(closure(first, false).objects());
    checkVersions(objects.since(0));
  }

  private void preload(List<String> names, SearchRule rule, List<LoadedObject> first) {
    names.stream()
        .map(name -> new Request(name, program, Optional.empty(), rule, true))
        .forEach(request -> load(request).ifPresent(first::add));
  }

  private void checkVersions(List<LoadedObject> added) {
    if (search.heedsVersions()) {
      VersionCheck.check(added, objects);
    }
  }

  /// Opens a module or library and all that it needs, as `dlopen` does.
  void open(Opening opening, boolean withSymbols) {
    int before = objects.size();
    Request request =
        new Request(
            opening.name(),
            caller(opening),
            opening.caller(),
            SearchRule.OPENED,
            opening.optional());
    Optional<LoadedObject> root = load(request);
    if (root.isEmpty()) {
      return;
    }
    Closure closure = closure(List.of(root.get()), opening.optional());
    List<LoadedObject> added = objects.since(before);
    checkVersions(added);
    if (withSymbols && closure.isSound()) {
      Set<LoadedObject> scope = new LinkedHashSet<>(globalScope);
      scope.addAll(closure.objects());
      symbols.check(added, scope);
    }
  }

  Resolution resolution() {
    return new Resolution(objects.results());
  }

  @Override
  public void close() {
    symbols.close();
  }

  /// Whose search path counts: that of the file whose code calls `dlopen`. For an extension module
  /// it is Python's library, or the executable when Python is all in one file. For musl it is the
  /// executable, whoever calls.
  private LoadedObject caller(Opening opening) {
    if (search instanceof MuslSearch) {
      return program;
    }
    Optional<LoadedObject> caller =
        opening.caller().isPresent()
            ? opening.caller().flatMap(objects::at)
            : globalScope.stream()
                .filter(object -> PathStyle.POSIX.name(object.path()).matches(PYTHON_LIBRARY))
                .findFirst();
    return caller.orElse(program);
  }

  private Closure closure(List<LoadedObject> first, boolean optional) {
    Set<LoadedObject> scope = new LinkedHashSet<>(first);
    List<LoadedObject> queue = new ArrayList<>(scope);
    boolean complete = true;
    for (int i = 0; i < queue.size(); i++) {
      LoadedObject asker = queue.get(i);
      for (String name : asker.image().needed()) {
        Optional<LoadedObject> needed = load(Request.need(name, asker, optional));
        complete &= needed.isPresent();
        needed.filter(scope::add).ifPresent(queue::add);
      }
    }
    return new Closure(scope, complete);
  }

  /// Maps what is asked for, unless it is there already.
  private Optional<LoadedObject> load(Request request) {
    return objects
        .loader()
        .filter(loader -> search.isLoader(request.name()))
        .map(loader -> objects.noteAsker(loader, request))
        .or(() -> objects.named(request))
        .or(
            () -> {
              String name = search.expand(request.name(), request.asker().folder());
              ElfSearch.Result result =
                  name.contains("/")
                      ? search.atPath(request, name)
                      : search.find(request.asker(), name);
              return objects.take(request, result);
            });
  }
}
