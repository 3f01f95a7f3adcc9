package org.pywrapdoctor.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.TensorFlowNames;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.Snapshot;

/// TensorFlow as it lies in the examined environment.
///
/// @param owners the distributions that hold files of it, in the order of the search
/// @param stubs the distributions of its name that hold none and only ask for another one
/// @param folders the folders that `import tensorflow` is about, in the order of the search
public record TensorFlow(
    List<Distribution> owners, List<Distribution> stubs, List<ImportPackage> folders) {

  /// The import package.
  public static final String NAME = "tensorflow";

  /// Where the native files were up to 2.1.
  private static final String OLD_CORE = "tensorflow_core";

  /// What is known of it; empty when nobody looked.
  public static Optional<TensorFlow> in(Snapshot snapshot, Knowledge knowledge) {
    return snapshot.installation().ifKnown().map(there -> in(there, knowledge.names()));
  }

  private static TensorFlow in(Installation installation, TensorFlowNames names) {
    List<Distribution> owners =
        installation.distributions().stream().filter(TensorFlow::holdsFiles).toList();
    List<Distribution> stubs =
        installation.distributions().stream()
            .filter(d -> names.contains(d.normalizedName()) && !holdsFiles(d))
            .toList();
    List<ImportPackage> folders =
        installation.packages().stream().filter(p -> p.name().equals(NAME)).toList();
    return new TensorFlow(owners, stubs, folders);
  }

  /// The one that an import takes: the first that holds files, else the first of the name.
  public Optional<Distribution> distribution() {
    return registered().stream().findFirst();
  }

  /// All distributions that bring it or ask for it.
  public List<Distribution> registered() {
    return Stream.concat(owners.stream(), stubs.stream()).toList();
  }

  /// Its version as the metadata says.
  public Optional<String> version() {
    return distribution().map(Distribution::version);
  }

  /// Whether nothing of it is there.
  public boolean absent() {
    return owners.isEmpty() && stubs.isEmpty() && folders.isEmpty();
  }

  /// Whether a distribution holds files of it, or only asks for one that does.
  public static boolean holdsFiles(Distribution distribution) {
    return Set.of(NAME, OLD_CORE).stream().anyMatch(distribution.importPackages()::contains);
  }
}
