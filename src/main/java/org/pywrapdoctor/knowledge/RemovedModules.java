package org.pywrapdoctor.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The modules that newer Pythons no longer have in their standard library.
public final class RemovedModules {
  private final Map<String, Removed> byName;

  private RemovedModules(Map<String, Removed> byName) {
    this.byName = byName;
  }

  static RemovedModules read(DataFiles files) {
    Map<String, Removed> byName = new LinkedHashMap<>();
    DataFile.rows(files.json("removed-modules.json"), "modules")
        .forEach(
            row ->
                byName.put(
                    DataFile.text(row, "name"),
                    new Removed(
                        PythonMinor.of(DataFile.text(row, "removedIn")),
                        DataFile.optional(row, "standIn"))));
    return new RemovedModules(byName);
  }

  /// The first Python without a module; empty when all have it or none had.
  public Optional<PythonMinor> removedIn(String module) {
    return Optional.ofNullable(byName.get(module)).map(Removed::in);
  }

  /// The distribution that brings a module of that name back, when there is one.
  public Optional<String> standIn(String module) {
    return Optional.ofNullable(byName.get(module)).flatMap(Removed::standIn);
  }

  private record Removed(PythonMinor in, Optional<String> standIn) {}
}
