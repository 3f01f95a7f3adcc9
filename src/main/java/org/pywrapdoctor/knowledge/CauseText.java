package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.platform.OperatingSystem;

/// What is said of a cause where there is no computer to examine.
///
/// @param id of the failure catalogue
/// @param code its code
/// @param test what would decide whether it is this cause
/// @param title what makes it work, in a few words
/// @param steps what to do, in order
/// @param links where it is described officially
/// @param needsAdministrator whether it needs administrator rights
/// @param words headline and the like, for causes that no rule examines
public record CauseText(
    String id,
    String code,
    String test,
    String title,
    List<String> steps,
    List<String> links,
    boolean needsAdministrator,
    Optional<Words> words) {

  /// What a rule would say.
  ///
  /// @param headline at most 60 characters
  /// @param explanation why it matters
  /// @param systems on which it happens
  /// @param explains what it accounts for: `import`, `computation` or `gpu`
  public record Words(
      String headline, String explanation, Set<OperatingSystem> systems, String explains) {}
}
