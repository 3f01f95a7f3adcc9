package org.pywrapdoctor.host.recorded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pywrapdoctor.host.Registry;

/// The registry of a recorded computer.
record RecordedRegistry(Map<String, List<String>> keys, Map<String, String> values)
    implements Registry {

  static String key(String path, View view) {
    return view + " " + path;
  }

  static String key(String path, String name, View view) {
    return start(path, view) + name;
  }

  private static String start(String path, View view) {
    return key(path, view) + "\\\\";
  }

  @Override
  public List<String> keys(String path, View view) {
    return keys.getOrDefault(key(path, view), List.of());
  }

  @Override
  public Optional<String> value(String path, String name, View view) {
    return Optional.ofNullable(values.get(key(path, name, view)));
  }

  @Override
  public Map<String, String> values(String path, View view) {
    String start = start(path, view);
    Map<String, String> below = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(start)) {
            below.put(key.substring(start.length()), value);
          }
        });
    return below;
  }
}
