package org.pywrapdoctor.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pywrapdoctor.requirement.Requirement;

/// What wheels ask for; many wheels ask for the very same.
public final class RequirementSets {
  private final Map<String, List<String>> lines;
  private final Map<String, List<Requirement>> parsed = new ConcurrentHashMap<>();

  private RequirementSets(Map<String, List<String>> lines) {
    this.lines = lines;
  }

  static RequirementSets read(DataFiles files) {
    Map<String, List<String>> lines = new HashMap<>();
    files
        .json("requirements.json")
        .path("sets")
        .properties()
        .forEach(
            set ->
                lines.put(
                    set.getKey(), set.getValue().valueStream().map(l -> l.asString()).toList()));
    return new RequirementSets(lines);
  }

  /// The requirements of a wheel, without those of its extras.
  public List<Requirement> of(Wheel wheel) {
    return requirements(wheel.requirementSet());
  }

  /// The requirements of one of its extras, such as `and-cuda`; none when it has no such extra.
  public List<Requirement> ofExtra(Wheel wheel, String extra) {
    return Optional.ofNullable(wheel.extraSets().get(extra)).stream()
        .flatMap(set -> requirements(set).stream())
        .toList();
  }

  private List<Requirement> requirements(String set) {
    return parsed.computeIfAbsent(set, this::parse);
  }

  private List<Requirement> parse(String set) {
    return lines.getOrDefault(set, List.of()).stream()
        .map(line -> Requirement.parse(line).orElseThrow())
        .toList();
  }
}
