package org.pywrapdoctor.diagnosis;

import java.util.Optional;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Snapshot;

/// Where TensorFlow came from, when it is no wheel of the Python registry: what is known of the
/// registry's wheels need not hold for it.
public final class Provenance {
  private static final String PACKAGE = "tensorflow";

  /// The registry takes no wheel with such a tag (PEP 600): whoever has one built it.
  private static final String BUILT_HERE = ".*-linux_\\w+";

  private Provenance() {}

  /// What is special about the TensorFlow of a computer; empty when nothing is.
  public static Optional<Evidence> of(Snapshot snapshot) {
    return snapshot.installation().ifKnown().stream()
        .flatMap(installation -> installation.distributions().stream())
        .filter(Provenance::isTensorFlow)
        .flatMap(
            found ->
                of(found).stream()
                    .map(what -> new Evidence(Evidence.Kind.PACKAGE, what, found.metadata())))
        .findFirst();
  }

  /// What is special about a TensorFlow; empty when nothing is.
  public static Optional<Message> of(Distribution found) {
    String source = found.source().orElse("");
    if (found.editable()) {
      return Optional.of(
          Message.of(
              "provenance.editable",
              "{name} {version} is an editable install: its files lie in {source}",
              "name",
              found.name(),
              "version",
              found.version(),
              "source",
              source));
    }
    if (found.version().contains("+")
        || found.wheelTags().stream().anyMatch(tag -> tag.matches(BUILT_HERE))) {
      return Optional.of(
          Message.of(
              "provenance.source-build",
              "{name} {version} is a source build, not a wheel of the Python registry",
              "name",
              found.name(),
              "version",
              found.version()));
    }
    return source.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "provenance.direct",
                "{name} {version} was installed from {source}, not from the Python registry",
                "name",
                found.name(),
                "version",
                found.version(),
                "source",
                source));
  }

  /// An editable install holds no files of its own, only its name tells.
  private static boolean isTensorFlow(Distribution found) {
    return found.importPackages().contains(PACKAGE)
        || found.editable() && found.normalizedName().equals(PACKAGE);
  }
}
