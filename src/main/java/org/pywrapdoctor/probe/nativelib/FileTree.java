package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.pywrapdoctor.loader.Resolution;
import org.pywrapdoctor.loader.ResolvedLibrary;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;

/// The part of a process that one file needs, directly or not. Python and what it needs besides are
/// in the process too, but are not the file's.
///
/// @param path the file
/// @param resolution the file, when something is wrong with it, and what it needs
record FileTree(String path, Resolution resolution) {

  /// @param realPath the same file with all links resolved
  static FileTree of(String path, String realPath, Resolution process) {
    Set<String> names = Set.copyOf(List.of(path, realPath));
    Set<String> inside = new HashSet<>(names);
    Set<ResolvedLibrary> needed = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean grows = true;
    while (grows) {
      grows = false;
      for (ResolvedLibrary library : process.libraries()) {
        if (library.neededBy().stream().anyMatch(inside::contains) && needed.add(library)) {
          library.path().ifPresent(inside::add);
          grows = true;
        }
      }
    }
    return new FileTree(
        path,
        new Resolution(
            process.libraries().stream()
                .filter(
                    library ->
                        library.path().filter(names::contains).isPresent()
                            ? !library.status().isGood()
                            : needed.contains(library))
                .toList()));
  }

  /// The libraries with the names of those askers alone that belong to the tree.
  List<Library> named(List<Library> translated) {
    Set<String> names = new HashSet<>(Set.of(Translation.fileName(path)));
    translated.forEach(
        library -> {
          names.add(library.name());
          library.path().map(Translation::fileName).ifPresent(names::add);
        });
    List<Library> named = new ArrayList<>();
    for (Library library : translated) {
      named.add(library.neededByOnly(library.neededBy().stream().filter(names::contains).toList()));
    }
    return named;
  }
}
