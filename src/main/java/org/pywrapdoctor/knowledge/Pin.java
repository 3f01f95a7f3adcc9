package org.pywrapdoctor.knowledge;

import java.util.Set;
import java.util.TreeSet;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;

/// One distribution in one exact version.
///
/// @param name its normalised name
/// @param extras the optional parts asked for
/// @param version the one version
/// @param range the versions that would work as well
/// @param advised of these, the versions to choose from
/// @param why why it is pinned, as a sentence for a person
public record Pin(
    String name,
    Set<String> extras,
    Version version,
    SpecifierSet range,
    SpecifierSet advised,
    String why) {

  /// A pin that no other version can stand in for.
  static Pin only(String name, Set<String> extras, Version version, String why) {
    SpecifierSet one = SpecifierSet.of("==" + version);
    return new Pin(name, extras, version, one, one, why);
  }

  /// The same in another version.
  public Pin at(Version other) {
    return new Pin(name, extras, other, range, advised, why);
  }

  /// The line of a requirements file, such as `tensorflow[and-cuda]==2.15.1`.
  public String requirement() {
    String optional = extras.isEmpty() ? "" : "[" + String.join(",", new TreeSet<>(extras)) + "]";
    return name + optional + "==" + version;
  }
}
