package org.pywrapdoctor.remedy;

import java.util.Optional;

/// How a person wishes the repair, and what was found out for it.
///
/// @param into the folder for a new environment; empty for the usual one
/// @param inPlace whether the environment itself is to be changed, where that can be done
/// @param jupyter whether a new environment is to be shown in Jupyter
/// @param resolved what an installer answered; empty when none was asked or none could
public record Wishes(
    Optional<String> into, boolean inPlace, boolean jupyter, Optional<Resolved> resolved) {
  /// None in particular.
  public static final Wishes NONE = new Wishes(Optional.empty(), false);

  public Wishes(Optional<String> into, boolean inPlace) {
    this(into, inPlace, false, Optional.empty());
  }

  /// The same with a new environment in this folder.
  public Wishes into(Optional<String> folder) {
    return new Wishes(folder, inPlace, jupyter, resolved);
  }

  /// The same, and whether a new environment is to be shown in Jupyter.
  public Wishes jupyter(boolean shown) {
    return new Wishes(into, inPlace, shown, resolved);
  }

  /// The same with what an installer answered.
  public Wishes resolved(Optional<Resolved> answer) {
    return new Wishes(into, inPlace, jupyter, answer);
  }
}
