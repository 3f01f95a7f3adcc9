package org.pywrapdoctor.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;

/// A sentence for a person that is not finished yet: a key under which other languages translate
/// it, its English pattern with named placeholders in braces, and the values for them.
///
/// @param key such as `PD-201.headline`
/// @param english the pattern, such as `{file} is shorter than it was installed`
/// @param arguments the values by name; taken from the computer, so never interpreted
public record Message(String key, String english, Map<String, String> arguments) {

  /// A message whose arguments are given as name, value, name, value, …
  public static Message of(String key, String english, String... namesAndValues) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      arguments.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Message(key, english, arguments);
  }

  /// A message that takes those of the values that its pattern names.
  public static Message taking(String key, String english, Map<String, String> values) {
    Map<String, String> arguments = new LinkedHashMap<>(values);
    arguments.keySet().retainAll(Patterns.placeholders(english));
    return new Message(key, english, arguments);
  }

  /// The finished sentence in English.
  public String text() {
    return Patterns.fill(english, arguments);
  }

  /// The finished sentence in the language of `pattern`.
  public String text(String pattern) {
    return Patterns.fill(pattern, arguments);
  }
}
