package org.pywrapdoctor.requirement;

import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.requirement.Marker.Operand;

/// How markers compare: as versions where a variable holds one and the other side is one, as text
/// otherwise. Follows the reference implementation, `packaging.markers`.
final class MarkerComparison {
  private static final Set<String> VERSIONS =
      Set.of("implementation_version", "platform_release", "python_full_version", "python_version");

  private MarkerComparison() {}

  static boolean holds(Marker.Comparison comparison, MarkerEnvironment environment) {
    String variable =
        switch (comparison.left()) {
          case Operand.Variable(String name) -> name;
          case Operand.Literal _ ->
              comparison.right() instanceof Operand.Variable(String name) ? name : "";
        };
    String left = value(comparison.left(), variable, environment);
    String right = value(comparison.right(), variable, environment);
    if (VERSIONS.contains(variable)) {
      Optional<Specifier> specifier = Specifier.parse(comparison.operator() + right);
      if (specifier.isPresent()) {
        return Version.parse(left).map(specifier.get()::contains).orElse(false);
      }
    }
    return switch (comparison.operator()) {
      case "==", "<=", ">=" -> left.equals(right);
      case "!=" -> !left.equals(right);
      case "in" -> right.contains(left);
      case "not in" -> !right.contains(left);
      default -> false;
    };
  }

  private static String value(Operand operand, String variable, MarkerEnvironment environment) {
    return switch (operand) {
      case Operand.Variable(String name) -> environment.value(name);
      case Operand.Literal(String text) ->
          variable.equals("extra") ? DistributionNames.normalize(text) : text;
    };
  }
}
