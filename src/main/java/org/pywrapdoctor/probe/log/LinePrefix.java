package org.pywrapdoctor.probe.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What mail programs, containers and services put in front of each line.
final class LinePrefix {
  private static final int LONGEST = 120;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:> ){1,5}(?!>)|>(?!>)"
              + "|[\\w.-]{1,40} {1,20}\\| "
              + "|\\d{4}-\\d\\d-\\d\\d[T ][\\d:.,]{8,20}Z? "
              + "|\\[(?:stderr|stdout|err|out)] "
              + "|\\w{3} {1,2}\\d{1,2} [\\d:]{8} [\\w.-]{1,60} [\\w.-]{1,60}(?:\\[\\d{1,9}])?: ");

  private LinePrefix() {}

  /// The line without it and without spaces around.
  static String strip(String line) {
    String bare = line.strip();
    if (bare.isEmpty() || !mayBePrefixed(bare)) {
      return bare;
    }
    Matcher match = FORM.matcher(bare).region(0, Math.min(bare.length(), LONGEST));
    return match.lookingAt() ? bare.substring(match.end()).strip() : bare;
  }

  private static boolean mayBePrefixed(String line) {
    char first = line.charAt(0);
    return first == '>'
        || first == '['
        || first >= '0' && first <= '9'
        || line.lastIndexOf("| ", LONGEST) > 0
        || line.length() > 16 && line.charAt(3) == ' ' && line.lastIndexOf(": ", LONGEST) > 0;
  }
}
