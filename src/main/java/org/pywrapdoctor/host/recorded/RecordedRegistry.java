package org.pywrapdoctor.host.recorded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.Registry;

/// The registry of a recorded computer.
record RecordedRegistry(Map<String, List<String>> keys, Map<String, String> values)
    implements Registry {

  static String key(String path, View view) {
    return view + " " + path;
  }

  static String key(String path, String name, View view) {
    return view + " " + path + "\\\\" + name;
  }

  @Override
  public List<String> keys(String path, View view) {
    return keys.getOrDefault(key(path, view), List.of());
  }

  @Override
  public Optional<String> value(String path, String name, View view) {
    return Optional.ofNullable(values.get(key(path, name, view)));
  }
}
