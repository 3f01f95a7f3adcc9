package org.pywrapdoctor.wizard.step.libraries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.wizard.word.Paths;

/// Makes a tree of the flat list of libraries: each stands once, below the first one that needs it,
/// in the order of loading. Libraries that need each other in a circle, or that nothing in the list
/// needs, stand at the top.
final class LibraryTree {
  private final List<Library> libraries;
  private final Map<String, List<Library>> childrenByName = new LinkedHashMap<>();
  private final Set<Library> placed = new HashSet<>();

  private LibraryTree(NativeLibraries all) {
    libraries = all.libraries();
    for (Library library : libraries) {
      for (String needing : library.neededBy()) {
        childrenByName.computeIfAbsent(needing, _ -> new ArrayList<>()).add(library);
      }
    }
  }

  /// The libraries at the top with everything below them.
  static List<LibraryNode> of(NativeLibraries libraries) {
    return new LibraryTree(libraries).nodes();
  }

  private List<LibraryNode> nodes() {
    Set<String> names = new HashSet<>();
    libraries.forEach(library -> names(library).forEach(names::add));
    List<Library> tops =
        libraries.stream()
            .filter(library -> library.neededBy().stream().noneMatch(names::contains))
            .toList();
    placed.addAll(tops);
    List<LibraryNode> nodes = new ArrayList<>(tops.stream().map(this::node).toList());
    libraries.stream().filter(placed::add).map(this::node).forEach(nodes::add);
    return List.copyOf(nodes);
  }

  private LibraryNode node(Library library) {
    List<Library> mine =
        names(library)
            .flatMap(name -> childrenByName.getOrDefault(name, List.of()).stream())
            .filter(placed::add)
            .toList();
    return new LibraryNode(library, mine.stream().map(this::node).toList());
  }

  /// What it is called by those that need it, and by its file.
  private static Stream<String> names(Library library) {
    return Stream.concat(Stream.of(library.name()), library.path().map(Paths::name).stream())
        .distinct();
  }
}
