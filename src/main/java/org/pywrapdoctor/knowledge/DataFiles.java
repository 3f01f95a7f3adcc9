package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The data files: those inside the program, and in the place of some those of a newer copy.
///
/// @param newer what a newer copy holds, by the file's name
record DataFiles(Map<String, String> newer) {

  static DataFiles shipped() {
    return new DataFiles(Map.of());
  }

  /// A whole file.
  String text(String name) {
    return Optional.ofNullable(newer.get(name)).orElseGet(() -> DataFile.shipped(name));
  }

  JsonNode json(String name) {
    return JsonTree.read(text(name));
  }

  /// The rows of a file of JSON lines.
  Map<String, List<DataFile.Row>> rowsByName(String name) {
    return DataFile.rowsByName(text(name));
  }
}
