package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;

/// The distributions that the chosen Python sees, and the import packages of TensorFlow.
///
/// @param sitePackages the folders that were looked through, in the order of the search
/// @param distributions all that were found; the first of a name is the one that Python sees
/// @param packages the folders that `import tensorflow` is about, one for each place
/// @param leftovers folders and files left by an interrupted pip (`~ensorflow`, `-ensorflow`)
public record Installation(
    List<String> sitePackages,
    List<Distribution> distributions,
    List<ImportPackage> packages,
    List<String> leftovers) {

  /// The distribution that Python sees under a normalised name (PEP 503).
  public Optional<Distribution> distribution(String normalizedName) {
    return distributions.stream()
        .filter(d -> d.normalizedName().equals(normalizedName))
        .findFirst();
  }

  /// The distributions that claim to own files of an import package, in the order of the search.
  public List<Distribution> owners(String importPackage) {
    return distributions.stream().filter(d -> d.importPackages().contains(importPackage)).toList();
  }

  /// A folder that an import would take.
  ///
  /// @param name such as `tensorflow`
  /// @param folder where it lies
  /// @param hasInit whether it has an `__init__.py`; without one it is an empty namespace package
  /// @param files how many files lie in it, at most 100 are counted
  public record ImportPackage(String name, String folder, boolean hasInit, int files) {}
}
