package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.Lazy;
import org.pywrapdoctor.platform.PathStyle;

/// The files mapped in a simulated process, and the notes on every library asked for.
final class ObjectTable {

  private final ImageShelf shelf;
  private final boolean heedsSonames;
  private final Supplier<ClosedMounts> mounts;
  private final List<LoadedObject> loaded = new ArrayList<>();

  private Optional<LoadedObject> loader = Optional.empty();

  /// By path, or by name when there is none.
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  ObjectTable(ImageShelf shelf, boolean heedsSonames) {
    this.shelf = shelf;
    this.heedsSonames = heedsSonames;
    this.mounts = new Lazy<>(() -> ClosedMounts.read(shelf.files()));
  }

  LoadedObject mapProgram(String path, ElfImage image) {
    Finding finding = note(path, PathStyle.POSIX.name(path), List.of());
    finding.askedBy(Optional.empty(), false);
    finding.foundAt(path, new SearchReason(SearchRule.OPENED, ""));
    return map(path, image, Optional.empty(), finding);
  }

  /// The loader itself is in the process before anything is searched for.
  void mapInterpreter(LoadedObject program) {
    Optional<String> path = program.image().interpreter();
    Optional<ImageShelf.Entry> entry = path.flatMap(shelf::at);
    if (entry.isPresent() && entry.get().reading() instanceof BinaryReading.Image(ElfImage image)) {
      Finding finding = note(path.get(), PathStyle.POSIX.name(path.get()), List.of());
      finding.askedBy(Optional.of(program.path()), false);
      finding.foundAt(path.get(), new SearchReason(SearchRule.INTERPRETER, program.path()));
      loader = Optional.of(map(path.get(), image, Optional.empty(), finding));
    }
  }

  /// The loader itself.
  Optional<LoadedObject> loader() {
    return loader;
  }

  int size() {
    return loaded.size();
  }

  /// What was mapped after the first `count` files.
  List<LoadedObject> since(int count) {
    return List.copyOf(loaded.subList(count, loaded.size()));
  }

  List<ResolvedLibrary> results() {
    return findings.values().stream().map(Finding::result).toList();
  }

  /// The mapped file that answers to a name, if any.
  Optional<LoadedObject> answeringTo(String name) {
    return loaded.stream().filter(object -> object.answersTo(name)).findFirst();
  }

  /// The mapped file that lies at `path`.
  Optional<LoadedObject> at(String path) {
    return answeringTo(path).or(() -> sameFile(identity(path)));
  }

  /// The mapped file that answers to the name asked for; the asker is noted.
  Optional<LoadedObject> named(Request request) {
    return answeringTo(request.name()).map(known -> noteAsker(known, request));
  }

  /// Maps what a search ended at, or notes why it cannot be.
  Optional<LoadedObject> take(Request request, ElfSearch.Result result) {
    if (result.found().isEmpty()) {
      noteMissing(request, result);
      return Optional.empty();
    }
    ElfSearch.Found found = result.found().get();
    Optional<LoadedObject> known = sameFile(found.entry().status().identity());
    if (known.isPresent()) {
      known.get().alsoNamed(request.name());
      return Optional.of(noteAsker(known.get(), request));
    }
    String path = tidy(found);
    Finding finding = noteFound(request, result, path, found.reason());
    BinaryReading reading = found.entry().reading();
    if (reading instanceof BinaryReading.Image(ElfImage image)
        && image.fits(loaded.getFirst().image())) {
      return mapLibrary(path, image, request, finding);
    }
    Problems.unusable(finding, reading, loaded.getFirst().image());
    return Optional.empty();
  }

  private Optional<LoadedObject> mapLibrary(
      String path, ElfImage image, Request request, Finding finding) {
    if (image.type() == ElfImage.Type.RELOCATABLE || image.type() == ElfImage.Type.CORE) {
      finding.settle(LibraryStatus.CORRUPT, "it is an ELF file, but no library");
      return Optional.empty();
    }
    Optional<String> closed = mounts.get().around(path);
    if (closed.isPresent()) {
      Problems.notExecutable(finding, closed.get());
      return Optional.empty();
    }
    if (image.isCutOff()) {
      Problems.cutOff(finding, image);
    }
    LoadedObject object = map(path, image, Optional.of(request.asker()), finding);
    object.alsoNamed(request.name());
    return Optional.of(object);
  }

  private LoadedObject map(
      String path, ElfImage image, Optional<LoadedObject> loader, Finding finding) {
    String folder = PathStyle.POSIX.parent(path).orElse("/");
    finding.hasImage(image);
    LoadedObject object = new LoadedObject(path, folder, identity(path), image, loader, finding);
    image.soname().filter(_ -> heedsSonames).ifPresent(object::alsoNamed);
    loaded.add(object);
    return object;
  }

  /// Notes who asked for a file that is mapped already.
  LoadedObject noteAsker(LoadedObject known, Request request) {
    known.finding().askedBy(request.askedBy(), request.optional());
    return known;
  }

  private Finding noteFound(
      Request request, ElfSearch.Result result, String path, SearchReason reason) {
    String name = request.name();
    Finding finding =
        findings.containsKey(name)
            ? findings.get(name)
            : note(path, PathStyle.POSIX.name(name), result.searched());
    finding.askedBy(request.askedBy(), request.optional());
    finding.foundAt(path, reason);
    return finding;
  }

  private void noteMissing(Request request, ElfSearch.Result result) {
    Finding finding = note(request.name(), request.name(), result.searched());
    finding.askedBy(request.askedBy(), request.optional());
    Problems.missing(finding, result, loaded.getFirst().image());
  }

  private Finding note(String key, String name, List<SearchedPlace> searched) {
    return findings.computeIfAbsent(key, any -> new Finding(name, searched));
  }

  private Optional<LoadedObject> sameFile(String identity) {
    return loaded.stream().filter(object -> object.isSameFile(identity)).findFirst();
  }

  private String identity(String path) {
    return shelf.at(path).map(entry -> entry.status().identity()).orElse("");
  }

  /// The path without `..`, where that leads to the same file.
  private String tidy(ElfSearch.Found found) {
    String tidy = PathStyle.POSIX.normalize(found.path());
    if (tidy.equals(found.path())) {
      return tidy;
    }
    String identity = found.entry().status().identity();
    boolean same =
        shelf
            .files()
            .status(tidy)
            .map(FileStatus::identity)
            .filter(other -> !other.isEmpty() && other.equals(identity))
            .isPresent();
    return same ? tidy : found.path();
  }
}
