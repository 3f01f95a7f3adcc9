package org.pywrapdoctor.requirement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The part of a version after `+`, such as `cu118` (PEP 440, "Local version identifiers").
final class LocalVersion {

  private LocalVersion() {}

  /// The segments, normalised: lower case, numbers without leading zeros.
  static List<String> segments(String local) {
    if (local.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(local.toLowerCase(Locale.ROOT).split("[._-]"))
        .map(segment -> isNumber(segment) ? String.valueOf(Long.parseLong(segment)) : segment)
        .toList();
  }

  /// Nothing comes before anything, words before numbers, and a prefix before what continues it.
  static int compare(List<String> first, List<String> second) {
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int order = compareSegments(first.get(i), second.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(first.size(), second.size());
  }

  private static int compareSegments(String first, String second) {
    if (isNumber(first) && isNumber(second)) {
      return Long.compare(Long.parseLong(first), Long.parseLong(second));
    }
    if (isNumber(first) != isNumber(second)) {
      return isNumber(first) ? 1 : -1;
    }
    return first.compareTo(second);
  }

  private static boolean isNumber(String segment) {
    return segment.chars().allMatch(character -> character >= '0' && character <= '9');
  }
}
