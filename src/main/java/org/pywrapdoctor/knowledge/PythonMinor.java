package org.pywrapdoctor.knowledge;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.requirement.Version;

/// A Python by the two numbers that wheels are built for, such as 3.11.
public record PythonMinor(int major, int minor) implements Comparable<PythonMinor> {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,3})(?:[^0-9].*)?");
  private static final Comparator<PythonMinor> ORDER =
      Comparator.comparingInt(PythonMinor::major).thenComparingInt(PythonMinor::minor);

  /// Reads `3.11`, `3.11.7` or `3.13.0rc1`; empty when it is no version.
  public static Optional<PythonMinor> parse(String text) {
    Matcher match = TEXT.matcher(text.strip());
    return match.matches()
        ? Optional.of(
            new PythonMinor(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
        : Optional.empty();
  }

  /// Reads a version that the program itself wrote down.
  ///
  /// @throws IllegalArgumentException when it is none
  public static PythonMinor of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a Python version: " + text));
  }

  /// The same as a version, for specifiers such as `>=3.9`. Requires-Python looks at the whole
  /// version, so the last patch release stands for the minor.
  Version newestPatch() {
    return Version.of(this + ".99");
  }

  @Override
  public int compareTo(PythonMinor other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
