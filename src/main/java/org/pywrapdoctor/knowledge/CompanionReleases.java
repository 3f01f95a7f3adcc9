package org.pywrapdoctor.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.platform.Lazy;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;
import tools.jackson.databind.JsonNode;

/// The final releases of distributions that TensorFlow depends on, and the Pythons that their
/// wheels fit. Releases that their makers took back (yanked) are left out.
public final class CompanionReleases {
  private final Map<String, Lazy<List<Companion>>> byName;

  private CompanionReleases(Map<String, Lazy<List<Companion>>> byName) {
    this.byName = byName;
  }

  static CompanionReleases read(DataFiles files) {
    Map<String, Lazy<List<Companion>>> byName = new HashMap<>();
    files
        .rowsByName("companions.jsonl")
        .forEach(
            (name, rows) ->
                byName.put(
                    name,
                    new Lazy<>(() -> rows.stream().map(row -> companion(row.json())).toList())));
    return new CompanionReleases(byName);
  }

  /// Whether anything is known of a distribution (normalised name).
  public boolean knows(String name) {
    return byName.containsKey(name);
  }

  /// The versions that have a wheel for a target, oldest first.
  public List<Version> available(String name, Target target) {
    return Optional.ofNullable(byName.get(name)).stream()
        .flatMap(companions -> companions.get().stream())
        .filter(companion -> companion.fits(target))
        .map(Companion::version)
        .sorted()
        .toList();
  }

  /// The newest version within a range that has a wheel for a target.
  public Optional<Version> newest(String name, SpecifierSet range, Target target) {
    return range.newest(available(name, target));
  }

  private static Companion companion(JsonNode row) {
    Map<String, Set<String>> wheels = new HashMap<>();
    row.path("wheels")
        .properties()
        .forEach(
            wheel ->
                wheels.put(
                    wheel.getKey(), new HashSet<>(DataFile.words(wheel.getValue().asString()))));
    return new Companion(
        Version.of(DataFile.text(row, "version")),
        SpecifierSet.of(DataFile.text(row, "requiresPython")),
        row.path("any").asBoolean(false),
        wheels);
  }

  /// @param anywhere whether it has a wheel in pure Python
  /// @param wheels for each platform the Pythons that have a wheel of their own
  private record Companion(
      Version version,
      SpecifierSet requiresPython,
      boolean anywhere,
      Map<String, Set<String>> wheels) {

    boolean fits(Target target) {
      Set<String> pythons =
          wheels.getOrDefault(PlatformKey.of(target.system(), target.architecture()), Set.of());
      return requiresPython.contains(target.python().newestPatch())
          && (anywhere || pythons.contains(target.python().toString()));
    }
  }
}
