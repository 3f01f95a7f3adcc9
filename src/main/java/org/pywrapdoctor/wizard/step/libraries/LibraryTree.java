package org.pywrapdoctor.wizard.step.libraries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;

/// Makes a tree of the flat list of libraries: each stands once, below the first one that needs it,
/// in the order of loading.
final class LibraryTree {
  private final Map<String, List<Library>> neededByName = new LinkedHashMap<>();
  private final Set<String> placed = new HashSet<>();

  private LibraryTree(NativeLibraries libraries) {
    for (Library library : libraries.libraries()) {
      for (String needing : library.neededBy()) {
        neededByName.computeIfAbsent(needing, _ -> new ArrayList<>()).add(library);
      }
    }
  }

  /// The roots with everything below them.
  static List<LibraryNode> of(NativeLibraries libraries) {
    LibraryTree tree = new LibraryTree(libraries);
    List<Library> roots =
        libraries.libraries().stream().filter(library -> library.neededBy().isEmpty()).toList();
    roots.forEach(root -> tree.placed.add(root.name()));
    return roots.stream().map(tree::node).toList();
  }

  private LibraryNode node(Library library) {
    List<Library> mine =
        neededByName.getOrDefault(library.name(), List.of()).stream()
            .filter(child -> placed.add(child.name()))
            .toList();
    return new LibraryNode(library, mine.stream().map(this::node).toList());
  }
}
