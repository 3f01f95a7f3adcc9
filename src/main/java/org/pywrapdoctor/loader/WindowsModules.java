package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.binary.PeImport;

/// The modules of a Windows process as its loader builds the list up. A name that is in the list is
/// never searched for again, wherever the module lies.
final class WindowsModules {

  /// A library that the file at `path` imports.
  record Need(String path, PeImport imported, boolean optional) {}

  private final ImageShelf shelf;
  private final WindowsProcess process;
  private final WindowsSearch search;
  private final PeSymbolCheck symbols;

  /// By base name in lower case.
  private final Map<String, Finding> modules = new LinkedHashMap<>();

  private Optional<PeImage> program = Optional.empty();

  WindowsModules(ImageShelf shelf, WindowsProcess process) {
    this.shelf = shelf;
    this.process = process;
    this.search = new WindowsSearch(shelf, process);
    this.symbols = new PeSymbolCheck(shelf.files());
  }

  /// Maps what is opened and all that it imports, breadth first. A function that a library only
  /// passes on makes Windows load the library that really has it.
  void open(Opening opening) {
    String name = shelf.files().paths().name(opening.name());
    boolean isPath = !name.equals(opening.name());
    List<Need> needs = new ArrayList<>();
    resolve(
        name,
        opening.caller(),
        opening.optional(),
        needs,
        () -> isPath ? search.at(opening.name()) : search.find(name, opening));
    Set<Need> forwarded = new HashSet<>();
    for (int i = 0; i < needs.size(); i++) {
      Need need = needs.get(i);
      String library = need.imported().library();
      resolve(
          library,
          Optional.of(need.path()),
          need.optional() || opening.optional(),
          needs,
          () -> search.find(library, opening));
      symbols.forwarded(need, modules.get(key(library))).stream()
          .filter(forwarded::add)
          .forEach(needs::add);
    }
    needs.forEach(need -> symbols.check(need, modules.get(key(need.imported().library()))));
  }

  Resolution resolution() {
    return new Resolution(modules.values().stream().map(Finding::result).toList());
  }

  /// Notes what becomes of `name`, and adds what it imports to `needs` when it is new.
  private void resolve(
      String name,
      Optional<String> asker,
      boolean optional,
      List<Need> needs,
      Supplier<WindowsSearch.Result> lookup) {
    Finding known = modules.get(key(name));
    if (known != null) {
      known.askedBy(asker, optional);
      return;
    }
    if (WindowsSystem.isApiSet(name)) {
      given(name, asker, optional, SearchRule.API_SET);
    } else if (isKnown(name)) {
      given(name, asker, optional, SearchRule.KNOWN_LIBRARY);
    } else {
      WindowsSearch.Result result = lookup.get();
      Finding finding = note(name, asker, optional, result.searched());
      finding.passedBy(result.further().stream().map(WindowsSearch.Found::asCopy).toList());
      result
          .found()
          .ifPresentOrElse(
              found -> take(finding, found, optional, needs),
              () -> notFound(finding, name, result));
    }
  }

  private void take(
      Finding finding, WindowsSearch.Found found, boolean optional, List<Need> needs) {
    finding.foundAt(found.path(), found.reason());
    boolean inSystemFolder = found.reason().rule() == SearchRule.SYSTEM_FOLDER;
    if (inSystemFolder && WindowsSystem.brings(shelf.files().paths().name(found.path()))) {
      finding.settle(LibraryStatus.SYSTEM, "");
      return;
    }
    if (!(found.entry().reading() instanceof BinaryReading.Image(PeImage image))) {
      Problems.unusable(finding, found.entry().reading(), "Windows");
      return;
    }
    finding.hasImage(image);
    if (program.isPresent() && program.get().machine() != image.machine()) {
      Problems.otherProcessor(finding, image, program.get().architecture());
      return;
    }
    if (program.isEmpty()) {
      program = Optional.of(image);
    }
    if (image.isCutOff()) {
      Problems.cutOff(finding, image);
    }
    if (inSystemFolder && !WindowsSystem.isRuntime(finding.name())) {
      return;
    }
    image.imports().forEach(i -> needs.add(new Need(found.path(), i, optional)));
    image.delayedImports().forEach(i -> needs.add(new Need(found.path(), i, true)));
  }

  private boolean isKnown(String name) {
    return process.knownLibraries().stream().anyMatch(name::equalsIgnoreCase);
  }

  /// Without the system folder, only the names that every Windows has can be told; msvcp140.dll is
  /// not one of them.
  private void notFound(Finding finding, String name, WindowsSearch.Result result) {
    boolean complete = process.systemFolder().isPresent() && process.executable().isPresent();
    if (result.isPathGiven()) {
      finding.settle(LibraryStatus.MISSING, "there is no such file");
    } else if (!complete && WindowsSystem.brings(name)) {
      finding.givenBy(new SearchReason(SearchRule.PART_OF_WINDOWS, ""));
    } else if (complete) {
      finding.settle(LibraryStatus.MISSING, otherPython(name).orElse(Problems.NOWHERE));
    } else {
      finding.settle(LibraryStatus.UNKNOWN, "only the Windows computer that it is for can tell");
    }
  }

  /// Python refuses a module that was made for another Python before Windows searches.
  private Optional<String> otherPython(String name) {
    Optional<String> running =
        modules.keySet().stream().filter(WindowsSystem::isPython).findFirst();
    return running
        .filter(library -> WindowsSystem.isPython(name) && !library.equals(key(name)))
        .map(library -> "it belongs to another Python than the one that runs, " + library);
  }

  private void given(String name, Optional<String> asker, boolean optional, SearchRule rule) {
    Finding finding = note(name, asker, optional, List.of());
    finding.givenBy(new SearchReason(rule, ""));
  }

  private Finding note(
      String name, Optional<String> asker, boolean optional, List<SearchedPlace> searched) {
    Finding finding = new Finding(name, searched);
    finding.askedBy(asker, optional);
    modules.put(key(name), finding);
    return finding;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
