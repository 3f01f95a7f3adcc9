package org.pywrapdoctor.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Read-only access to the Windows registry, 64-bit and 32-bit view.
public interface Registry {

  /// The names of the keys below a key such as `HKLM\SOFTWARE\Python`; empty when it is not there.
  List<String> keys(String path, View view);

  /// A value as text; `name` is empty for the default value.
  Optional<String> value(String path, String name, View view);

  /// All values of a key that can be told as text, by name; empty when the key is not there.
  default Map<String, String> values(String path, View view) {
    return Map.of();
  }

  /// The two views of a 64-bit Windows.
  enum View {
    BITS_64,
    BITS_32
  }

  /// The registry of a system that has none.
  static Registry none() {
    return new Registry() {
      @Override
      public List<String> keys(String path, View view) {
        return List.of();
      }

      @Override
      public Optional<String> value(String path, String name, View view) {
        return Optional.empty();
      }
    };
  }
}
