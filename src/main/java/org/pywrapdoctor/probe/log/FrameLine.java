package org.pywrapdoctor.probe.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One step of a traceback, as the shell, IPython (old and new) and pytest print it.
///
/// @param file the source file
/// @param line the line in it; 0 when it is not told here
record FrameLine(String file, int line) {
  private static final int LONGEST = 2048;

  private static final Pattern SHELL =
      Pattern.compile("File \"([^\"]{1,1000})\", line (\\d{1,7})(?:, in .*)?");
  private static final Pattern NOTEBOOK =
      Pattern.compile("File ([^\"].{0,1000}?):(\\d{1,7})(?:, in .*|\\s*)");
  private static final Pattern OLD_NOTEBOOK =
      Pattern.compile(
          "(\\S.{0,1000}?\\.py|<ipython-input-[\\w-]{1,80}>) in (?:<module>|\\w+)\\(?.*");
  private static final Pattern PYTEST =
      Pattern.compile("(\\S.{0,1000}?\\.py):(\\d{1,7}): (?:in .*|[A-Z]\\w{0,60})");

  /// `line` may be two lines of a terminal, put together.
  static Optional<FrameLine> parse(String line) {
    String text = LinePrefix.strip(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    if (text.startsWith("File ")) {
      return match(SHELL, text).or(() -> match(NOTEBOOK, text));
    }
    if (text.contains(".py in ") || text.startsWith("<ipython-input-")) {
      return match(OLD_NOTEBOOK, text);
    }
    return text.contains(".py:") ? match(PYTEST, text) : Optional.empty();
  }

  /// Whether the line begins a frame whose file name goes on in the next line.
  static boolean isBroken(String line) {
    String text = LinePrefix.strip(line);
    return text.startsWith("File \"") && !text.matches("File \"[^\"]{0,2000}\", line \\d{1,7}.*");
  }

  private static Optional<FrameLine> match(Pattern form, String text) {
    Matcher match = form.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int line = match.groupCount() > 1 ? Integer.parseInt(match.group(2)) : 0;
    return Optional.of(new FrameLine(match.group(1), line));
  }
}
