package org.pywrapdoctor.report;

/// Text of the examined computer made safe to show: control and bidirectional characters are
/// written as escapes, so that a file name cannot move the cursor or turn a line around.
public final class Visible {

  private Visible() {}

  /// The text with every such character escaped; line breaks and tabs too.
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    if (Character.isISOControl(point)
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.SURROGATE
        || point == '\u2028'
        || point == '\u2029') {
      shown.append(String.format("\\u%04x", point));
    } else {
      shown.appendCodePoint(point);
    }
  }
}
