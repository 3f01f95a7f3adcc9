package org.pywrapdoctor.loader;

/// A rule and the file whose rule it is.
///
/// @param rule the rule
/// @param owner path of the file that carries it; empty text for a rule of the system or of a
///     variable
public record SearchReason(SearchRule rule, String owner) {

  /// The reason in words, such as `RUNPATH of /opt/lib/libfoo.so`.
  public String words() {
    return rule.words(owner);
  }
}
