package org.pywrapdoctor.requirement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a text from left to right, token by token.
final class Scanner {
  private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t]*");

  private final String text;
  private int position;

  Scanner(String text) {
    this.text = text;
  }

  /// Takes the token when it comes next, after white space.
  Optional<String> take(Pattern token) {
    Matcher white = WHITE_SPACE.matcher(text).region(position, text.length());
    int start = white.lookingAt() ? white.end() : position;
    Matcher match = token.matcher(text).region(start, text.length());
    match.useTransparentBounds(true);
    if (!match.lookingAt()) {
      return Optional.empty();
    }
    position = match.end();
    return Optional.of(match.group());
  }

  /// Takes the token when it comes next, and says whether it did.
  boolean takes(Pattern token) {
    return take(token).isPresent();
  }

  /// Whether the next character, without leaving out any, is white space.
  boolean atWhiteSpace() {
    return position < text.length() && " \t".indexOf(text.charAt(position)) >= 0;
  }

  /// Whether nothing but white space is left.
  boolean atEnd() {
    return text.substring(position).isBlank();
  }
}
