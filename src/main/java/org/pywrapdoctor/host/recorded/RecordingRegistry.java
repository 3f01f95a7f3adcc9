package org.pywrapdoctor.host.recorded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.pywrapdoctor.host.Registry;

/// Passes questions to a registry on and keeps the answers.
final class RecordingRegistry implements Registry {
  private final Registry registry;
  private final Map<String, List<String>> keys = new ConcurrentSkipListMap<>();
  private final Map<String, String> values = new ConcurrentSkipListMap<>();

  RecordingRegistry(Registry registry) {
    this.registry = registry;
  }

  @Override
  public List<String> keys(String path, View view) {
    List<String> found = registry.keys(path, view);
    if (!found.isEmpty()) {
      keys.put(RecordedRegistry.key(path, view), found);
    }
    return found;
  }

  @Override
  public Optional<String> value(String path, String name, View view) {
    Optional<String> found = registry.value(path, name, view);
    found.ifPresent(value -> values.put(RecordedRegistry.key(path, name, view), value));
    return found;
  }

  @Override
  public Map<String, String> values(String path, View view) {
    Map<String, String> found = registry.values(path, view);
    found.forEach((name, value) -> values.put(RecordedRegistry.key(path, name, view), value));
    return found;
  }

  Map<String, List<String>> recordedKeys() {
    return new TreeMap<>(keys);
  }

  Map<String, String> recordedValues() {
    return new TreeMap<>(values);
  }
}
