package org.pywrapdoctor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pywrapdoctor.requirement.DistributionNames;
import tools.jackson.databind.json.JsonMapper;

/// The modules that `import tensorflow` and a first use of `tf.keras` look for on the module path.
/// A
/// file of one of these names in an earlier place breaks the import.
///
/// @param source how the list was made
/// @param packages TensorFlow itself and what it needs, by full name
/// @param distributions the distribution of a top-level package, where its name differs
/// @param standardLibrary the modules of Python's own library among them
public record ImportChain(
    String source,
    List<String> packages,
    Map<String, String> distributions,
    List<String> standardLibrary) {

  public ImportChain {
    packages = List.copyOf(packages);
    distributions = Map.copyOf(distributions);
    standardLibrary = List.copyOf(standardLibrary);
  }

  /// The distribution that a top-level package comes with, by its normalised name (PEP 503).
  public String distribution(String topLevel) {
    return distributions.getOrDefault(topLevel, DistributionNames.normalize(topLevel));
  }

  /// The list inside the program.
  public static ImportChain shipped() {
    try (InputStream in = ImportChain.class.getResourceAsStream("import-chain.json")) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(in), ImportChain.class);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
