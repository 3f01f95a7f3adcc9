package org.pywrapdoctor.probe.log;

import java.util.regex.Pattern;

/// A text that a mail program or a web page quotes: a `>` in front of each line.
final class Quotation {
  private static final Pattern MARKS = Pattern.compile("(?m)^(?:> ?){1,5}(?!>>)");
  private static final int LONGEST = 200_000;

  private Quotation() {}

  /// The text without the marks when nearly every line has one. A shell's `>>>` is none.
  static String open(String text) {
    if (!text.startsWith(">") || text.startsWith(">>>") || text.length() > LONGEST) {
      return text;
    }
    long lines = text.lines().filter(line -> !line.isBlank()).count();
    long quoted = text.lines().filter(Quotation::isQuoted).count();
    return quoted * 10 >= lines * 9 ? MARKS.matcher(text).replaceAll("") : text;
  }

  private static boolean isQuoted(String line) {
    return line.startsWith(">") && !line.startsWith(">>>");
  }
}
