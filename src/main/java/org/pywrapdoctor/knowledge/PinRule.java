package org.pywrapdoctor.knowledge;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;
import tools.jackson.databind.JsonNode;

/// Why a companion must be pinned for some releases of TensorFlow, and within which bounds that its
/// own metadata forgets.
///
/// @param name the companion, normalised
/// @param askedBy the companion that asks for it, when TensorFlow itself does not; empty otherwise
/// @param tensorflow the releases that it counts for
/// @param python the Pythons that it counts for
/// @param system the operating system that it counts for, in lower case; empty for all
/// @param within the versions that work
/// @param advised of these, the versions that a new environment is given
/// @param why the reason, as a sentence for a person
record PinRule(
    String name,
    Optional<String> askedBy,
    SpecifierSet tensorflow,
    SpecifierSet python,
    Optional<String> system,
    SpecifierSet within,
    SpecifierSet advised,
    String why) {

  static PinRule of(JsonNode row) {
    return new PinRule(
        DataFile.text(row, "name"),
        DataFile.optional(row, "askedBy"),
        SpecifierSet.of(DataFile.text(row, "tensorflow")),
        SpecifierSet.of(DataFile.text(row, "python")),
        DataFile.optional(row, "system"),
        SpecifierSet.of(DataFile.text(row, "within")),
        SpecifierSet.of(DataFile.optional(row, "advised").orElse("")),
        DataFile.text(row, "why"));
  }

  /// Whether a wheel that declares some companions brings this one along.
  boolean isBroughtBy(Set<String> declared) {
    return declared.contains(name) || askedBy.filter(declared::contains).isPresent();
  }

  boolean appliesTo(Version version, Target target) {
    return tensorflow.contains(version)
        && python.contains(Version.of(target.python().toString()))
        && system
            .map(name -> name.equals(target.system().name().toLowerCase(Locale.ROOT)))
            .orElse(true);
  }
}
