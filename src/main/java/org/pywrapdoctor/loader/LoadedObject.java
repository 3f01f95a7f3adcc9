package org.pywrapdoctor.loader;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.binary.ElfImage;

/// A file that the simulated process has mapped.
final class LoadedObject {

  private final String path;
  private final String folder;
  private final String identity;
  private final ElfImage image;
  private final Optional<LoadedObject> loader;
  private final Finding finding;
  private final Set<String> names = new HashSet<>();
  private Optional<List<String>> rpath = Optional.empty();
  private Optional<List<String>> runpath = Optional.empty();

  LoadedObject(
      String path,
      String folder,
      String identity,
      ElfImage image,
      Optional<LoadedObject> loader,
      Finding finding) {
    this.path = path;
    this.folder = folder;
    this.identity = identity;
    this.image = image;
    this.loader = loader;
    this.finding = finding;
    names.add(path);
  }

  String path() {
    return path;
  }

  ElfImage image() {
    return image;
  }

  /// The object that asked for this one first.
  Optional<LoadedObject> loader() {
    return loader;
  }

  Finding finding() {
    return finding;
  }

  boolean answersTo(String name) {
    return names.contains(name);
  }

  void alsoNamed(String name) {
    names.add(name);
  }

  /// Whether it is the very same file, perhaps under another name.
  boolean isSameFile(String otherIdentity) {
    return !identity.isEmpty() && identity.equals(otherIdentity);
  }

  /// The folders that it hands on to everything below it. RUNPATH switches RPATH off.
  List<String> rpath(SearchPath expander) {
    if (rpath.isEmpty()) {
      boolean off = image.runpath().isPresent();
      rpath = Optional.of(expander.folders(off ? Optional.empty() : image.rpath(), folder));
    }
    return rpath.get();
  }

  /// The folders for its own needs.
  List<String> runpath(SearchPath expander) {
    if (runpath.isEmpty()) {
      runpath = Optional.of(expander.folders(image.runpath(), folder));
    }
    return runpath.get();
  }

  /// The folder that `$ORIGIN` stands for.
  String folder() {
    return folder;
  }
}
