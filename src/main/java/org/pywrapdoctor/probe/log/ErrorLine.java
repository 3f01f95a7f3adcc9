package org.pywrapdoctor.probe.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line in which Python, or Java, says which exception was raised.
///
/// @param type such as `ImportError`
/// @param message what follows on the same line
/// @param causedBy whether Java names it as the cause of the one before
record ErrorLine(String type, String message, boolean causedBy) {
  private static final int LONGEST = 4096;

  private static final Pattern FORM =
      Pattern.compile(
          "(Exception in thread \"[^\"]{0,80}\" |Caused by: |E {1,8})?"
              + "((?:[A-Za-z_]\\w{0,80}\\.){0,8}"
              + "[A-Z]\\w{0,60}?(?:Error|Exception|Interrupt|Exit|NotFound|Warning))"
              + "(?::(?: |$)(.*)|$)",
          Pattern.DOTALL);

  /// What a packed program says instead of a traceback.
  private static final String PACKED = "due to unhandled exception: ";

  static Optional<ErrorLine> parse(String line) {
    String text = LinePrefix.strip(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    int packed = text.indexOf(PACKED);
    if (packed >= 0) {
      return Optional.of(
          new ErrorLine("ImportError", text.substring(packed + PACKED.length()), false));
    }
    Matcher match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String message = Optional.ofNullable(match.group(3)).orElse("");
    boolean causedBy = "Caused by: ".equals(match.group(1));
    return Optional.of(new ErrorLine(match.group(2), message, causedBy));
  }

  boolean isWarning() {
    return type.endsWith("Warning");
  }
}
