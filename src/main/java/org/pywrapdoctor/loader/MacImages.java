package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.MachODependency;
import org.pywrapdoctor.binary.MachOImage;
import org.pywrapdoctor.binary.MachOSlice;
import org.pywrapdoctor.platform.PathStyle;

/// The images of a macOS process as dyld builds the list up.
final class MacImages {

  private final ImageShelf shelf;
  private final MacProcess process;
  private final MacSearch search;

  /// By path, or by install name when there is none.
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  private final List<MacObject> loaded = new ArrayList<>();

  MacImages(ImageShelf shelf, MacProcess process) {
    this.shelf = shelf;
    this.process = process;
    this.search = new MacSearch(shelf, process);
  }

  /// Maps a module and all that it needs, breadth first.
  void open(Opening opening) {
    Optional<MacObject> caller =
        opening
            .caller()
            .flatMap(path -> loaded.stream().filter(o -> o.path().equals(path)).findFirst())
            .or(() -> loaded.stream().findFirst());
    MacSearch.Result result =
        caller.isPresent()
            ? search.find(opening.name(), caller.get())
            : search.atPath(opening.name());
    List<MacObject> queue = new ArrayList<>();
    String name = PathStyle.POSIX.name(opening.name());
    resolve(name, opening.caller(), opening.optional(), caller, result).ifPresent(queue::add);
    for (int i = 0; i < queue.size(); i++) {
      MacObject asker = queue.get(i);
      for (MachODependency need : asker.slice().dependencies()) {
        boolean optional = opening.optional() || need.kind() == MachODependency.Kind.WEAK;
        resolve(
                need.path(),
                Optional.of(asker.path()),
                optional,
                Optional.of(asker),
                search.find(need.path(), asker))
            .ifPresent(queue::add);
      }
    }
  }

  Resolution resolution() {
    return new Resolution(findings.values().stream().map(Finding::result).toList());
  }

  /// Notes what becomes of `name`; gives the new image when there is one.
  private Optional<MacObject> resolve(
      String name,
      Optional<String> asker,
      boolean optional,
      Optional<MacObject> loader,
      MacSearch.Result result) {
    String key = loadedAs(name).or(() -> result.found().map(MacSearch.Found::path)).orElse(name);
    Finding known = findings.get(key);
    if (known != null) {
      known.askedBy(asker, optional);
      return Optional.empty();
    }
    Finding finding = new Finding(name, result.searched());
    finding.askedBy(asker, optional);
    findings.put(key, finding);
    if (result.found().isPresent()) {
      return map(finding, result.found().get(), loader);
    }
    if (result.inSharedCache()) {
      finding.givenBy(new SearchReason(SearchRule.SHARED_CACHE, ""));
    } else if (process.executable().isEmpty() && asker.isPresent()) {
      finding.settle(LibraryStatus.UNKNOWN, "only the Mac that it is for can tell");
    } else {
      finding.settle(LibraryStatus.MISSING, Problems.NOWHERE);
    }
    return Optional.empty();
  }

  /// An image that calls itself by the name asked for is taken, wherever it lies.
  private Optional<String> loadedAs(String installName) {
    return loaded.stream()
        .filter(object -> object.slice().installName().equals(Optional.of(installName)))
        .map(MacObject::path)
        .findFirst();
  }

  private Optional<MacObject> map(
      Finding finding, MacSearch.Found found, Optional<MacObject> loader) {
    finding.foundAt(found.path(), found.reason());
    if (!(found.entry().reading() instanceof BinaryReading.Image(MachOImage image))) {
      Problems.unusable(finding, found.entry().reading(), "macOS");
      return Optional.empty();
    }
    finding.hasImage(image);
    if (image.isCutOff()) {
      Problems.cutOff(finding, image);
    }
    Optional<MachOSlice> slice =
        image.slices().stream()
            .filter(candidate -> candidate.architecture() == process.architecture())
            .findFirst();
    if (slice.isEmpty()) {
      Problems.otherProcessor(finding, image, process.architecture());
      return Optional.empty();
    }
    String folder = PathStyle.POSIX.parent(found.path()).orElse("/");
    MacObject object = new MacObject(found.path(), folder, slice.get(), loader);
    loaded.add(object);
    return Optional.of(object);
  }
}
