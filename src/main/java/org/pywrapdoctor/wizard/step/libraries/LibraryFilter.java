package org.pywrapdoctor.wizard.step.libraries;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;

/// Cuts a tree of libraries down to what is asked for, keeping the way that leads there.
final class LibraryFilter {

  private LibraryFilter() {}

  /// The node with those below it that match; empty when neither it nor any of them does.
  static Optional<LibraryNode> keep(LibraryNode node, boolean problemsOnly, String lowerCaseText) {
    var children =
        node.children().stream()
            .map(child -> keep(child, problemsOnly, lowerCaseText))
            .flatMap(Optional::stream)
            .toList();
    return matches(node.library(), problemsOnly, lowerCaseText) || !children.isEmpty()
        ? Optional.of(new LibraryNode(node.library(), children))
        : Optional.empty();
  }

  /// How many libraries a tree holds.
  static int size(LibraryNode node) {
    return 1 + node.children().stream().mapToInt(LibraryFilter::size).sum();
  }

  /// The libraries of a tree in the order in which they are shown.
  static Stream<Library> all(LibraryNode node) {
    return Stream.concat(
        Stream.of(node.library()), node.children().stream().flatMap(LibraryFilter::all));
  }

  /// Whether loading stops here; TensorFlow goes on without what is optional.
  static boolean isProblem(Library library) {
    return library.status().isProblem() && !library.optional();
  }

  private static boolean matches(Library library, boolean problemsOnly, String text) {
    boolean wanted = !problemsOnly || isProblem(library);
    return wanted && library.name().toLowerCase(Locale.ROOT).contains(text);
  }
}
