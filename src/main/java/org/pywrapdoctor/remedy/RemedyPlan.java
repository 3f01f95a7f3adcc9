package org.pywrapdoctor.remedy;

import java.util.List;

/// Everything that can be done about what was found.
///
/// @param outcome whether anything can be done
/// @param ways the recommended one first
/// @param files the versions that work, and a script for the recommended way
public record RemedyPlan(Outcome outcome, List<Way> ways, List<RemedyFile> files) {

  /// What the planner came to.
  public enum Outcome {
    /// Nothing is wrong that needs a cure.
    NOTHING_TO_FIX,
    /// Commands cure it.
    CURE,
    /// No software cures it, or only the person's own hands can; the ways say what there is to do.
    NO_SOFTWARE_CURE,
    /// Something is wrong, but nothing is known that helps.
    NO_CURE_KNOWN
  }

  /// The files of one form.
  public List<RemedyFile> files(RemedyFile.Kind kind) {
    return files.stream().filter(file -> file.kind() == kind).toList();
  }
}
