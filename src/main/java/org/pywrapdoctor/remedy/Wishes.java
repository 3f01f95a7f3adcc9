package org.pywrapdoctor.remedy;

import java.util.Optional;

/// How a person wishes the repair, and what was found out for it.
///
/// @param into the folder for a new environment; empty for the usual one
/// @param inPlace whether the environment itself is to be changed, where that can be done
/// @param resolved what an installer answered; empty when none was asked or none could
public record Wishes(Optional<String> into, boolean inPlace, Optional<Resolved> resolved) {
  /// None in particular.
  public static final Wishes NONE = new Wishes(Optional.empty(), false);

  public Wishes(Optional<String> into, boolean inPlace) {
    this(into, inPlace, Optional.empty());
  }

  /// The same with a new environment in this folder.
  public Wishes into(Optional<String> folder) {
    return new Wishes(folder, inPlace, resolved);
  }

  /// The same with what an installer answered.
  public Wishes resolved(Optional<Resolved> answer) {
    return new Wishes(into, inPlace, answer);
  }
}
