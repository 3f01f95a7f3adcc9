package org.pywrapdoctor.probe.installation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pywrapdoctor.requirement.MarkerEnvironment;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.snapshot.Distribution;

/// Follows what distributions declare to need, through all that is installed.
final class Dependencies {
  private final Map<String, Distribution> installed = new HashMap<>();
  private final Optional<MarkerEnvironment> environment;

  /// @param all what is installed; the first of a name is the one that Python sees
  /// @param environment what markers are compared with; when it is not known all requirements count
  Dependencies(Collection<Distribution> all, Optional<MarkerEnvironment> environment) {
    all.forEach(distribution -> installed.putIfAbsent(distribution.normalizedName(), distribution));
    this.environment = environment;
  }

  /// The distributions that meet `isRoot`, and all that they need, directly or not.
  Set<String> of(Predicate<String> isRoot) {
    Set<String> reached = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(installed.keySet().stream().filter(isRoot).toList());
    while (!waiting.isEmpty()) {
      String name = waiting.pop();
      if (installed.containsKey(name) && reached.add(name)) {
        waiting.addAll(needs(installed.get(name)));
      }
    }
    return reached;
  }

  private List<String> needs(Distribution distribution) {
    return distribution.requires().stream()
        .flatMap(line -> Requirement.parse(line).stream())
        .filter(requirement -> environment.map(requirement::appliesTo).orElse(true))
        .map(Requirement::normalizedName)
        .toList();
  }
}
