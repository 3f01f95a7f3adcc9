package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a Python's version that its folders are named after.
///
/// @param major such as 3
/// @param minor such as 11
/// @param freeThreaded whether it is a build without the global lock (`python3.13t`)
record MinorVersion(int major, int minor, boolean freeThreaded) {
  private static final Pattern DOTTED = Pattern.compile("(\\d)\\.(\\d{1,3})(?!\\d)(t?)");

  /// Reads the beginning of a text such as `3.11.7`, `3.11` or `3.13t`.
  static Optional<MinorVersion> parse(String text) {
    Matcher matcher = DOTTED.matcher(text);
    return matcher.lookingAt()
        ? Optional.of(
            new MinorVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                !matcher.group(3).isEmpty()))
        : Optional.empty();
  }

  /// Whether it is at least `otherMajor.otherMinor`.
  boolean isAtLeast(int otherMajor, int otherMinor) {
    return major != otherMajor ? major > otherMajor : minor >= otherMinor;
  }

  /// Such as `3.11`.
  String dotted() {
    return major + "." + minor;
  }

  /// The name of its library folder on Linux and macOS, such as `python3.11`.
  String folder() {
    return "python" + dotted() + threads();
  }

  /// The name of its library as a zip file, such as `python311.zip`.
  String zip() {
    return "python" + major + minor + threads() + ".zip";
  }

  private String threads() {
    return freeThreaded ? "t" : "";
  }
}
