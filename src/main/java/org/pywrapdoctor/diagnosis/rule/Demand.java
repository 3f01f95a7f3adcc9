package org.pywrapdoctor.diagnosis.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.requirement.MarkerEnvironment;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Snapshot;

/// What TensorFlow, or something that it asks for, asks for on this computer, and what there is.
///
/// @param requirement what is asked for
/// @param by who asks
/// @param installed what is there under that name
public record Demand(Requirement requirement, Distribution by, Optional<Distribution> installed) {

  /// All demands of the installed TensorFlow, its own ones first. Parts that are only asked for by
  /// an extra are left out, and so is what a dependency of the wrong version asks for.
  public static List<Demand> of(Snapshot snapshot, Knowledge knowledge) {
    Optional<Installation> installation = snapshot.installation().ifKnown();
    Optional<MarkerEnvironment> markers = Targets.markers(snapshot);
    Optional<TensorFlow> tensorFlow = TensorFlow.in(snapshot, knowledge);
    if (installation.isEmpty() || markers.isEmpty() || tensorFlow.isEmpty()) {
      return List.of();
    }
    Deque<Distribution> waiting = new ArrayDeque<>(tensorFlow.get().registered());
    Set<String> asked = new HashSet<>();
    List<Demand> demands = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Distribution asking = waiting.removeFirst();
      if (!asked.add(asking.normalizedName())) {
        continue;
      }
      for (String line : asking.requires()) {
        Requirement.parse(line)
            .filter(requirement -> requirement.appliesTo(markers.get()))
            .map(requirement -> demand(requirement, asking, installation.get()))
            .ifPresent(
                demand -> {
                  demands.add(demand);
                  demand.installed().filter(_ -> !demand.isOutOfRange()).ifPresent(waiting::add);
                });
      }
    }
    return List.copyOf(demands);
  }

  private static Demand demand(
      Requirement requirement, Distribution asking, Installation installation) {
    return new Demand(requirement, asking, installation.distribution(requirement.normalizedName()));
  }

  /// The name that is asked for, by PEP 503.
  public String name() {
    return requirement.normalizedName();
  }

  /// Whether something of the name is there in a version that is not asked for. A version that
  /// breaks the grammar says nothing.
  public boolean isOutOfRange() {
    return installed
        .flatMap(there -> Version.parse(there.version()))
        .filter(version -> !requirement.versions().contains(version))
        .isPresent();
  }

  /// The range in words.
  public String range() {
    return requirement.versions().isEmpty() ? "any version" : requirement.versions().toString();
  }
}
