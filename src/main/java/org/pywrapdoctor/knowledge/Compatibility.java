package org.pywrapdoctor.knowledge;

import java.util.Optional;

/// Whether two versions work together.
///
/// @param verdict the answer
/// @param why the reason, to be read after the name of the distribution, such as "its native
///     modules are built for the C interface of NumPy 1"; empty when there is nothing to say
public record Compatibility(Verdict verdict, Optional<String> why) {

  /// The answers, from "it works" to "it does not".
  public enum Verdict {
    /// They were tried together, or the rule that decides is known.
    WORKS,
    /// Nothing is known against it.
    LIKELY_WORKS,
    /// Neither version is in the facts.
    UNKNOWN,
    /// The rule that decides is known.
    FAILS
  }

  static Compatibility of(Verdict verdict) {
    return new Compatibility(verdict, Optional.empty());
  }

  static Compatibility fails(String why) {
    return new Compatibility(Verdict.FAILS, Optional.of(why));
  }

  /// Whether it is certain that they do not work together.
  public boolean fails() {
    return verdict == Verdict.FAILS;
  }
}
