package org.pywrapdoctor.wizard.step.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;

class LibraryTreeTest {

  @Test
  void eachLibraryStandsOnceBelowTheFirstThatNeedsIt() {
    assertThat(tree(found("a"), found("b", "a"), found("c", "a", "b"))).isEqualTo("a(b() c())");
  }

  @Test
  void aLibraryIsKnownByItsFileToo() {
    Library alias =
        new Library(
            "libx.so.1",
            Optional.of("/lib/libx.so.1.2.3"),
            List.of("a"),
            Status.FOUND,
            false,
            "",
            "",
            List.of(),
            1);
    assertThat(tree(found("a"), alias, found("y", "libx.so.1.2.3"))).isEqualTo("a(libx.so.1(y()))");
  }

  @Test
  void circlesAndLibrariesOfNobodyStandAtTheTop() {
    assertThat(tree(found("a"), found("x", "y"), found("y", "x"), found("z", "unknown")))
        .isEqualTo("a() z() x(y())");
  }

  @Test
  void problemsKeepTheWayThatLeadsToThem() {
    List<LibraryNode> nodes =
        nodes(found("a"), found("b", "a"), library("c", Status.MISSING, "b"), found("d", "a"));
    assertThat(shown(nodes, true, "")).isEqualTo("a(b(c()))");
    assertThat(shown(nodes, false, "d")).isEqualTo("a(d())");
    assertThat(shown(nodes, false, "nothing")).isEmpty();
    assertThat(nodes.stream().mapToInt(LibraryFilter::size).sum()).isEqualTo(4);
  }

  @Test
  void whatIsOptionalIsNoProblem() {
    Library optional =
        new Library(
            "libcudart.so.12",
            Optional.empty(),
            List.of("a"),
            Status.MISSING,
            true,
            "",
            "",
            List.of(),
            0);
    assertThat(shown(nodes(found("a"), optional), true, "")).isEmpty();
    assertThat(shown(nodes(found("a"), optional), false, "")).isEqualTo("a(libcudart.so.12())");
  }

  private static String shown(List<LibraryNode> nodes, boolean problemsOnly, String text) {
    return nodes.stream()
        .flatMap(node -> LibraryFilter.keep(node, problemsOnly, text).stream())
        .map(LibraryTreeTest::text)
        .collect(Collectors.joining(" "));
  }

  private static String tree(Library... libraries) {
    return nodes(libraries).stream().map(LibraryTreeTest::text).collect(Collectors.joining(" "));
  }

  private static List<LibraryNode> nodes(Library... libraries) {
    return LibraryTree.of(new NativeLibraries(List.of(), List.of(libraries), List.of()));
  }

  private static String text(LibraryNode node) {
    return node.library().name()
        + node.children().stream()
            .map(LibraryTreeTest::text)
            .collect(Collectors.joining(" ", "(", ")"));
  }

  private static Library found(String name, String... neededBy) {
    return library(name, Status.FOUND, neededBy);
  }

  private static Library library(String name, Status status, String... neededBy) {
    return new Library(
        name, Optional.empty(), List.of(neededBy), status, false, "", "", List.of(), 1);
  }
}
