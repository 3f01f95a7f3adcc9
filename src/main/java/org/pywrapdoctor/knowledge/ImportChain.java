package org.pywrapdoctor.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pywrapdoctor.requirement.DistributionNames;
import tools.jackson.databind.JsonNode;

/// The modules that `import tensorflow` and a first use of `tf.keras` look for on the module path.
/// A file of one of these names in an earlier place breaks the import.
///
/// @param packages TensorFlow itself and what it needs, by full name
/// @param distributions the distribution of a top-level package, where its name differs
/// @param standardLibrary the modules of Python's own library among them
public record ImportChain(
    List<String> packages, Map<String, String> distributions, List<String> standardLibrary) {

  static ImportChain read(DataFiles files) {
    JsonNode file = files.json("import-chain.json");
    Map<String, String> distributions = new HashMap<>();
    DataFile.rows(file, "distributions")
        .forEach(
            row -> distributions.put(DataFile.text(row, "package"), DataFile.text(row, "name")));
    return new ImportChain(
        DataFile.rows(file, "packages").map(name -> name.asString("")).toList(),
        Map.copyOf(distributions),
        DataFile.rows(file, "standardLibrary").map(name -> name.asString("")).toList());
  }

  /// The distribution that a top-level package comes with, by its normalised name (PEP 503).
  public String distribution(String topLevel) {
    return distributions.getOrDefault(topLevel, DistributionNames.normalize(topLevel));
  }
}
