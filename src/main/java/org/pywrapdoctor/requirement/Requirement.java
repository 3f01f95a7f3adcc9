package org.pywrapdoctor.requirement;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What one distribution asks of another, such as `tensorflow[and-cuda]>=2.15; sys_platform ==
/// "linux"` (PEP 508).
///
/// @param name as it is written
/// @param extras the optional parts asked for, as they are written
/// @param versions the conditions on its version
/// @param url where it must come from, when that is said
/// @param marker when it counts, when that is limited
public record Requirement(
    String name,
    Set<String> extras,
    SpecifierSet versions,
    Optional<String> url,
    Optional<Marker> marker) {

  /// Reads a requirement that comes from the examined computer, such as a `Requires-Dist` line;
  /// empty when it breaks the grammar.
  public static Optional<Requirement> parse(String text) {
    return RequirementParser.parse(text);
  }

  /// Any version of one distribution.
  public static Requirement of(String name, SpecifierSet versions) {
    return new Requirement(name, Set.of(), versions, Optional.empty(), Optional.empty());
  }

  /// The name by PEP 503.
  public String normalizedName() {
    return DistributionNames.normalize(name);
  }

  /// Whether it counts on this computer and Python.
  public boolean appliesTo(MarkerEnvironment environment) {
    return marker.map(condition -> condition.matches(environment)).orElse(true);
  }

  /// The requirement as pip reads it.
  @Override
  public String toString() {
    return name
        + (extras.isEmpty() ? "" : "[" + String.join(",", new TreeSet<>(extras)) + "]")
        + versions
        + url.map(address -> " @ " + address).orElse("")
        + marker.map(condition -> (url.isPresent() ? " ; " : "; ") + condition).orElse("");
  }
}
