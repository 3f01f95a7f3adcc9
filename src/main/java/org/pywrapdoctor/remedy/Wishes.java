package org.pywrapdoctor.remedy;

import java.util.Optional;

/// How a person wishes the repair.
///
/// @param into the folder for a new environment; empty for the usual one
/// @param inPlace whether the environment itself is to be changed, where that can be done
public record Wishes(Optional<String> into, boolean inPlace) {
  /// None in particular.
  public static final Wishes NONE = new Wishes(Optional.empty(), false);

  /// The same with a new environment in this folder.
  public Wishes into(Optional<String> folder) {
    return new Wishes(folder, inPlace);
  }
}
