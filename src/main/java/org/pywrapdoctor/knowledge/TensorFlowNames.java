package org.pywrapdoctor.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The distributions that own the import package `tensorflow`. Two of them in one environment
/// overwrite each other's files.
public final class TensorFlowNames {
  private final Map<String, String> byName;

  private TensorFlowNames(Map<String, String> byName) {
    this.byName = byName;
  }

  static TensorFlowNames read(DataFiles files) {
    Map<String, String> byName = new LinkedHashMap<>();
    DataFile.rows(files.json("distributions.json"), "distributions")
        .forEach(row -> byName.put(DataFile.text(row, "name"), DataFile.text(row, "what")));
    return new TensorFlowNames(byName);
  }

  /// All names, normalised, the usual one first.
  public Set<String> all() {
    return byName.keySet();
  }

  /// Whether a distribution (normalised name) is one of them.
  public boolean contains(String normalizedName) {
    return byName.containsKey(normalizedName);
  }

  /// What a distribution is, in words, such as "TensorFlow for processors only".
  public Optional<String> describe(String normalizedName) {
    return Optional.ofNullable(byName.get(normalizedName));
  }
}
