package org.pywrapdoctor.knowledge;

import java.util.Set;
import java.util.TreeSet;
import org.pywrapdoctor.requirement.Version;

/// One distribution in one exact version.
///
/// @param name its normalised name
/// @param extras the optional parts asked for
/// @param version the one version
/// @param why why it is pinned, as a sentence for a person
public record Pin(String name, Set<String> extras, Version version, String why) {

  static Pin of(String name, Version version, String why) {
    return new Pin(name, Set.of(), version, why);
  }

  /// The line of a requirements file, such as `tensorflow[and-cuda]==2.15.1`.
  public String requirement() {
    String optional = extras.isEmpty() ? "" : "[" + String.join(",", new TreeSet<>(extras)) + "]";
    return name + optional + "==" + version;
  }
}
