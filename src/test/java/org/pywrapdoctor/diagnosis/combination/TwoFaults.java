package org.pywrapdoctor.diagnosis.combination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts two faults on one computer: what either changed of the healthy computer both come from is
/// changed (a three-way merge of their JSON).
final class TwoFaults {
  /// By which of these the entries of a list are told apart, the first that they have.
  private static final List<String> KEYS =
      List.of("normalizedName", "module", "folder", "path", "name", "purpose");

  private boolean contradiction;

  private TwoFaults() {}

  /// The computer with both faults; empty when they cannot be on one computer. What happened when
  /// Python was started is taken from the first.
  static Optional<Snapshot> of(Snapshot first, Snapshot second) {
    if (isWindows(first) != isWindows(second)) {
      return Optional.empty();
    }
    Snapshot healthy = isWindows(first) ? Snapshots.healthyWindows() : Snapshots.healthyLinux();
    Snapshot sameLaunch = second.toBuilder().launch(healthy.launch()).log(Seen.notLooked()).build();
    TwoFaults merge = new TwoFaults();
    JsonNode merged =
        merge.merge(
            SnapshotJson.toTree(healthy),
            SnapshotJson.toTree(first),
            SnapshotJson.toTree(sameLaunch));
    return merge.contradiction ? Optional.empty() : Optional.of(SnapshotJson.fromTree(merged));
  }

  private static boolean isWindows(Snapshot snapshot) {
    return snapshot.isOn(OperatingSystem.WINDOWS);
  }

  private JsonNode merge(JsonNode base, JsonNode first, JsonNode second) {
    if (second.equals(base) || first.equals(second)) {
      return first;
    }
    if (first.equals(base)) {
      return second;
    }
    if (first instanceof ObjectNode one && second instanceof ObjectNode two) {
      return objects(base, one, two);
    }
    if (first instanceof ArrayNode one && second instanceof ArrayNode two) {
      return lists(base, one, two);
    }
    contradiction = true;
    return first;
  }

  private JsonNode objects(JsonNode base, ObjectNode first, ObjectNode second) {
    Set<String> names = new LinkedHashSet<>(first.propertyNames());
    names.addAll(second.propertyNames());
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      JsonNode value = merge(base.path(name), first.path(name), second.path(name));
      if (!value.isMissingNode()) {
        merged.set(name, value);
      }
    }
    return merged;
  }

  private JsonNode lists(JsonNode base, ArrayNode first, ArrayNode second) {
    Map<String, JsonNode> before = byKey(base);
    Map<String, JsonNode> one = byKey(first);
    Map<String, JsonNode> two = byKey(second);
    Set<String> keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(two.keySet());
    ArrayNode merged = JsonNodeFactory.instance.arrayNode();
    for (String key : keys) {
      JsonNode missing = JsonNodeFactory.instance.missingNode();
      JsonNode value =
          merge(
              before.getOrDefault(key, missing),
              one.getOrDefault(key, missing),
              two.getOrDefault(key, missing));
      if (!value.isMissingNode()) {
        merged.add(value);
      }
    }
    return merged;
  }

  private static Map<String, JsonNode> byKey(JsonNode list) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    List<JsonNode> values = new ArrayList<>();
    list.forEach(values::add);
    for (JsonNode value : values) {
      String key =
          KEYS.stream()
              .filter(name -> value.path(name).isString())
              .map(name -> value.path(name).asString())
              .findFirst()
              .orElseGet(value::toString);
      entries.merge(key, value, (known, _) -> known);
    }
    return entries;
  }
}
