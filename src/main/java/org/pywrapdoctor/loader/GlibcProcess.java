package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.platform.PathStyle;

/// A process as glibc's loader builds it up: what is mapped, in which order, and what goes wrong.
final class GlibcProcess implements AutoCloseable {

  private static final String PYTHON_LIBRARY = "libpython\\d.*\\.so.*";

  private final LinuxProcess process;
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

  GlibcProcess(ImageShelf shelf, LinuxProcess process, String path, ElfImage image) {
    this.process = process;
    this.objects = new ObjectTable(shelf);
    this.symbols = new SymbolCheck(shelf.files());
    this.program = objects.mapProgram(path, image);
    this.search = new ElfSearch(shelf, process, program, SystemLayout.of(shelf, image));
  }

  /// Maps the program, its loader, what LD_PRELOAD names and what all of them need.
  void start() {
    objects.mapInterpreter(program);
    List<LoadedObject> first = new ArrayList<>(List.of(program));
    String preload = process.variable("LD_PRELOAD").orElse("");
    Arrays.stream(preload.split("[ :]+"))
        .filter(Predicate.not(String::isEmpty))
        .map(name -> new Request(name, program, Optional.empty(), SearchRule.PRELOAD, true))
        .forEach(request -> load(request).ifPresent(first::add));
    globalScope.addAll(closure(first, false).objects());
    VersionCheck.check(objects.since(0), objects);
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
    VersionCheck.check(added, objects);
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
  /// it is Python's library, or the executable when Python is all in one file.
  private LoadedObject caller(Opening opening) {
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
        .named(request)
        .or(
            () -> {
              String name = search.paths().expand(request.name(), request.asker().folder());
              ElfSearch.Result result =
                  name.contains("/")
                      ? search.atPath(request, name)
                      : search.find(request.asker(), name);
              return objects.take(request, result);
            });
  }
}
