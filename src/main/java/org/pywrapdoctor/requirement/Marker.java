package org.pywrapdoctor.requirement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A condition on the computer and the Python behind a requirement, such as
/// `python_version < "3.12"` (PEP 508, "Environment Markers").
public sealed interface Marker {

  /// Whether the condition holds. A comparison that makes no sense never holds.
  boolean matches(MarkerEnvironment environment);

  /// Reads a marker that comes from the examined computer; empty when it breaks the grammar.
  static Optional<Marker> parse(String text) {
    return MarkerParser.parse(text);
  }

  /// All of them.
  record All(List<Marker> parts) implements Marker {
    @Override
    public boolean matches(MarkerEnvironment environment) {
      return parts.stream().allMatch(part -> part.matches(environment));
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof Any ? "(" + part + ")" : part.toString())
          .collect(Collectors.joining(" and "));
    }
  }

  /// At least one of them.
  record Any(List<Marker> parts) implements Marker {
    @Override
    public boolean matches(MarkerEnvironment environment) {
      return parts.stream().anyMatch(part -> part.matches(environment));
    }

    @Override
    public String toString() {
      return parts.stream().map(Marker::toString).collect(Collectors.joining(" or "));
    }
  }

  /// One comparison.
  record Comparison(Operand left, String operator, Operand right) implements Marker {
    @Override
    public boolean matches(MarkerEnvironment environment) {
      return MarkerComparison.holds(this, environment);
    }

    @Override
    public String toString() {
      return left + " " + operator + " " + right;
    }
  }

  /// One side of a comparison.
  sealed interface Operand {

    /// A variable of the environment, such as `python_version`.
    record Variable(String name) implements Operand {
      @Override
      public String toString() {
        return name;
      }
    }

    /// A text between quotes.
    record Literal(String text) implements Operand {
      @Override
      public String toString() {
        return text.contains("\"") ? "'" + text + "'" : "\"" + text + "\"";
      }
    }
  }
}
