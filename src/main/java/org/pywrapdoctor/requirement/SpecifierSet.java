package org.pywrapdoctor.requirement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A comma-separated list of conditions on a version, such as `>=1.20,<2` (PEP 440). The empty set
/// lets every version in.
public final class SpecifierSet {
  /// No condition.
  public static final SpecifierSet ANY = new SpecifierSet(List.of());

  private final List<Specifier> clauses;

  private SpecifierSet(List<Specifier> clauses) {
    this.clauses = List.copyOf(clauses);
  }

  /// Reads a set that comes from the examined computer; empty when it breaks the grammar.
  public static Optional<SpecifierSet> parse(String text) {
    List<Specifier> clauses = new ArrayList<>();
    for (String part : text.split(",")) {
      if (part.isBlank()) {
        continue;
      }
      Optional<Specifier> clause = Specifier.parse(part);
      if (clause.isEmpty()) {
        return Optional.empty();
      }
      clauses.add(clause.get());
    }
    return Optional.of(new SpecifierSet(clauses));
  }

  /// Reads a set that the program itself wrote down.
  ///
  /// @throws IllegalArgumentException when it breaks the grammar
  public static SpecifierSet of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a PEP 440 specifier set: " + text));
  }

  /// Whether a version meets all conditions. Pre-releases count like any other version, as they do
  /// when pip looks at what is already installed.
  public boolean contains(Version version) {
    return clauses.stream().allMatch(clause -> clause.contains(version));
  }

  /// The newest of some versions that meets all conditions; pre-releases only when nothing else
  /// does.
  public Optional<Version> newest(Collection<Version> versions) {
    List<Version> fitting = versions.stream().filter(this::contains).sorted().toList();
    return fitting.stream()
        .filter(version -> !version.isPrerelease())
        .reduce((older, newer) -> newer)
        .or(() -> fitting.reversed().stream().findFirst());
  }

  /// The one version that the set pins with `==`, when it does.
  public Optional<Version> exact() {
    return clauses.stream().flatMap(clause -> clause.exact().stream()).findFirst();
  }

  /// The conditions of both.
  public SpecifierSet and(SpecifierSet other) {
    return new SpecifierSet(
        Stream.concat(clauses.stream(), other.clauses.stream()).distinct().toList());
  }

  public boolean isEmpty() {
    return clauses.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpecifierSet set && clauses.equals(set.clauses);
  }

  @Override
  public int hashCode() {
    return clauses.hashCode();
  }

  /// The conditions as they were written, without white space.
  @Override
  public String toString() {
    return clauses.stream().map(Specifier::toString).collect(Collectors.joining(","));
  }
}
