package org.pywrapdoctor.probe.log;

/// A quotation of what was found, short enough to be shown.
final class Excerpt {
  private static final int BEFORE = 120;
  private static final int LONGEST = 400;

  private Excerpt() {}

  /// The line of the text from `from` to `to`; of a very long one the surroundings. Where a
  /// terminal broke it, both lines.
  static String of(Lines lines, int from, int to) {
    int lineStart = lines.start(lines.lineOf(from));
    int lineEnd = lines.end(lines.lineOf(to - 1));
    int start = Math.max(lineStart, from - BEFORE);
    int end = Math.min(lineEnd, Math.max(start + LONGEST, Math.min(to, start + 2 * LONGEST)));
    String quote = lines.text().substring(start, end).strip().replaceAll("\\s*\\n\\s*", " ");
    return (start > lineStart ? "…" : "") + quote + (end < lineEnd ? "…" : "");
  }
}
