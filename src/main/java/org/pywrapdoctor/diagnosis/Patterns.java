package org.pywrapdoctor.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text patterns with placeholders such as `{file}`.
final class Patterns {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

  private Patterns() {}

  /// Puts the values in once: braces inside a value stay as they are.
  static String fill(String pattern, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(values.get(match.group(1))).orElse(match.group())));
  }

  /// The names of all placeholders.
  static Set<String> placeholders(String pattern) {
    return PLACEHOLDER
        .matcher(pattern)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
