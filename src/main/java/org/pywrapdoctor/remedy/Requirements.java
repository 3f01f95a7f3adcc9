package org.pywrapdoctor.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.requirement.DistributionNames;
import org.pywrapdoctor.requirement.Requirement;

/// Lets nothing but names and versions of the packaging standards through to a command.
final class Requirements {

  private Requirements() {}

  /// A name, when it is one.
  static Optional<String> name(String name) {
    return Optional.of(name).filter(DistributionNames::valid);
  }

  /// A requirement by name and version, when it is one; addresses and markers are left out.
  static Optional<String> line(String line) {
    return Requirement.parse(line)
        .filter(requirement -> requirement.url().isEmpty())
        .map(
            requirement ->
                new Requirement(
                        requirement.name(),
                        requirement.extras(),
                        requirement.versions(),
                        Optional.empty(),
                        Optional.empty())
                    .toString());
  }

  /// The normalised names of some requirements.
  static Set<String> names(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Requirement.parse(line).stream())
        .map(Requirement::normalizedName)
        .collect(Collectors.toSet());
  }

  /// The wanted lines, and the pins instead of those for the same distributions.
  static List<String> merged(List<String> wanted, List<String> pins) {
    Map<String, String> lines = new LinkedHashMap<>();
    wanted.forEach(line -> put(lines, line));
    pins.forEach(line -> put(lines, line));
    return List.copyOf(lines.values());
  }

  private static void put(Map<String, String> lines, String line) {
    Requirement.parse(line).ifPresent(parsed -> lines.put(parsed.normalizedName(), line));
  }
}
