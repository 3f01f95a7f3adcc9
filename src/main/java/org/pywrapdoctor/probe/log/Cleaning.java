package org.pywrapdoctor.probe.log;

/// Takes out of a text what a terminal does not show: colours, cursor movements, window titles, and
/// what a carriage return wrote over.
final class Cleaning {
  private static final char ESCAPE = '\u001b';

  /// The longest control sequence that is taken seriously, in characters.
  private static final int LONGEST_SEQUENCE = 256;

  private final String text;
  private final StringBuilder clean;

  private Cleaning(String text) {
    this.text = text;
    clean = new StringBuilder(text.length());
  }

  static String clean(String text) {
    return Quotation.open(needsIt(text) ? new Cleaning(text).run() : text);
  }

  private static boolean needsIt(String text) {
    return text.indexOf(ESCAPE) >= 0
        || text.indexOf('\r') >= 0
        || text.indexOf('\b') >= 0
        || text.indexOf('\u009b') >= 0
        || text.indexOf("[0m") >= 0
        || text.indexOf("\\u001b[") >= 0
        || text.indexOf("\\x1b[") >= 0;
  }

  private String run() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      switch (c) {
        case ESCAPE, '\u009b' -> i = afterSequence(i);
        case '\\' -> i = afterWrittenEscape(i);
        case '[' -> i = afterLostColour(i);
        case '\r' -> i = afterReturn(i);
        case '\b' -> {
          clean.setLength(Math.max(0, clean.length() - 1));
          i++;
        }
        default -> {
          clean.append(c);
          i++;
        }
      }
    }
    return clean.toString();
  }

  /// ECMA-48: `ESC [ … letter`; xterm: `ESC ] … BEL` or `ESC ] … ESC \`.
  private int afterSequence(int start) {
    int i = start + 1;
    char kind = text.charAt(start) == ESCAPE ? at(i++) : '[';
    if (kind == '[') {
      return afterParameters(i);
    }
    if (kind != ']') {
      return Math.min(i, text.length());
    }
    for (int end = Math.min(text.length(), i + LONGEST_SEQUENCE); i < end; i++) {
      if (text.charAt(i) == '\u0007') {
        return i + 1;
      }
      if (text.charAt(i) == ESCAPE) {
        return Math.min(text.length(), i + 2);
      }
    }
    return start + 2;
  }

  private int afterParameters(int start) {
    int i = start;
    int end = Math.min(text.length(), start + LONGEST_SEQUENCE);
    while (i < end && text.charAt(i) >= ' ' && text.charAt(i) < '@') {
      i++;
    }
    return Math.min(text.length(), i + 1);
  }

  /// The same as notebooks write it into their files: `\u001b[0;31m`.
  private int afterWrittenEscape(int start) {
    for (String written : new String[] {"\\u001b[", "\\x1b[", "\\033["}) {
      if (text.startsWith(written, start)) {
        return afterParameters(start + written.length());
      }
    }
    clean.append('\\');
    return start + 1;
  }

  /// A colour that lost its escape character on the way through a web page: `[0;31m`.
  private int afterLostColour(int start) {
    int i = start + 1;
    while (i < text.length() && i < start + 8 && isParameter(text.charAt(i))) {
      i++;
    }
    if (i > start + 1 && at(i) == 'm') {
      return i + 1;
    }
    clean.append('[');
    return start + 1;
  }

  private static boolean isParameter(char c) {
    return c >= '0' && c <= '9' || c == ';';
  }

  /// A line end of Windows, or a progress bar that is written over: a new line for us.
  private int afterReturn(int start) {
    if (at(start + 1) != '\n') {
      clean.append('\n');
    }
    return start + 1;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
