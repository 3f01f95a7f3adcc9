package org.pywrapdoctor.probe.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.snapshot.Log.Frame;

/// Finds the exceptions of a text and which of them belong to one chain.
final class TracebackReader {
  private static final String HEADER = "Traceback (most recent call last)";
  private static final Pattern CONNECTOR =
      Pattern.compile(
          "(?:During handling of the above exception, another exception occurred"
              + "|The above exception was the direct cause of the following exception):?");

  /// IPython's arrow to the line that was executed: `---> 64   from tensorflow…`.
  private static final Pattern ARROW = Pattern.compile("-{1,6}> ?(\\d{1,7})(?: (.*))?");

  private static final Pattern PROMPT = Pattern.compile("(?:>>>|\\$|C:\\\\|PS C:|In \\[).*");

  private static final int LONGEST_LINE = 2048;
  private static final int LONGEST_MESSAGE = 4000;
  private static final int MOST_LINES = 30;
  private static final int MOST_ERRORS = 2000;

  private final Lines lines;
  private final List<List<Raised>> chains = new ArrayList<>();
  private List<Frame> frames = new ArrayList<>();
  private boolean inTraceback;
  private boolean connected;
  private int errors;

  private TracebackReader(Lines lines) {
    this.lines = lines;
  }

  /// The chains of exceptions in the order of the text; in each, the one that was raised first
  /// comes first.
  static List<List<Raised>> read(Lines lines) {
    TracebackReader reader = new TracebackReader(lines);
    for (int line = 0; line < lines.count() && reader.errors < MOST_ERRORS; line++) {
      line = reader.take(line);
    }
    return reader.chains;
  }

  /// Looks at one line and says which was the last that belongs to it.
  private int take(int line) {
    if (!mayMatter(line)) {
      return line;
    }
    String text = lines.get(line, LONGEST_LINE);
    if (text.contains(HEADER)) {
      begin();
      return line;
    }
    String bare = LinePrefix.strip(text);
    if (CONNECTOR.matcher(bare).matches()) {
      connected = true;
      return line;
    }
    Matcher arrow = ARROW.matcher(bare);
    if (arrow.matches()) {
      point(Integer.parseInt(arrow.group(1)), Optional.ofNullable(arrow.group(2)).orElse(""));
      return line;
    }
    int last = frame(line, text);
    return last >= 0 ? last : error(line, text);
  }

  /// A cheap look that passes over nearly all lines of a long log.
  private boolean mayMatter(int line) {
    int start = lines.start(line);
    int end = Math.min(lines.end(line), start + LONGEST_LINE);
    String text = lines.text();
    for (int i = start; i < end; i++) {
      boolean telling =
          switch (text.charAt(i)) {
            case 'E' ->
                text.startsWith("rror", i + 1)
                    || text.startsWith("xc", i + 1)
                    || text.startsWith("xit", i + 1);
            case 'T' -> text.startsWith("raceback", i + 1) || text.startsWith("he above", i + 1);
            case 'F' -> text.startsWith("ile ", i + 1);
            case 'D' -> text.startsWith("uring handling", i + 1);
            case 'I' -> text.startsWith("nterrupt", i + 1);
            case 'N' -> text.startsWith("otFound", i + 1);
            case 'W' -> text.startsWith("arning", i + 1);
            case 'd' -> text.startsWith("due to unhandled exception", i);
            case '.' -> text.startsWith("py", i + 1);
            case '>' -> i > start && text.charAt(i - 1) == '-';
            default -> false;
          };
      if (telling) {
        return true;
      }
    }
    return false;
  }

  /// An exception may carry the text of an earlier one: `ImportError: Traceback (most …`. What
  /// stands inside is what was raised first.
  private void begin() {
    frames = new ArrayList<>();
    inTraceback = true;
  }

  private int frame(int line, String text) {
    String whole = text;
    int last = line;
    if (FrameLine.isBroken(text)) {
      while (last - line < 3 && last + 1 < lines.count() && FrameLine.isBroken(whole)) {
        whole += lines.get(++last, LONGEST_LINE).stripTrailing();
      }
    }
    Optional<FrameLine> found = FrameLine.parse(whole);
    if (found.isEmpty()) {
      return -1;
    }
    String source = "";
    if (last + 1 < lines.count() && whole.stripLeading().startsWith("File \"")) {
      String next = lines.get(last + 1, LONGEST_LINE);
      boolean isSource =
          next.startsWith("  ") && FrameLine.parse(next).isEmpty() && !next.contains(HEADER);
      source = isSource ? LinePrefix.strip(next) : "";
    }
    frames.add(new Frame(found.get().file(), found.get().line(), source));
    return last;
  }

  private void point(int number, String source) {
    if (!frames.isEmpty()) {
      Frame last = frames.removeLast();
      frames.add(new Frame(last.file(), number, source.strip()));
    }
  }

  private int error(int line, String text) {
    Optional<ErrorLine> found =
        ErrorLine.parse(text).filter(error -> inTraceback || !error.isWarning());
    if (found.isEmpty()) {
      return line;
    }
    StringBuilder message = new StringBuilder(found.get().message());
    int last = line;
    while (last + 1 < lines.count()
        && last - line < MOST_LINES
        && message.length() < LONGEST_MESSAGE
        && belongsToMessage(last + 1)) {
      message.append(' ').append(LinePrefix.strip(lines.get(++last, LONGEST_LINE)));
    }
    message.setLength(Math.min(message.length(), LONGEST_MESSAGE));
    add(
        found.get(),
        new Raised(line, last, found.get().type(), message.toString(), List.copyOf(frames)));
    frames = new ArrayList<>();
    inTraceback = false;
    errors++;
    return last;
  }

  private boolean belongsToMessage(int line) {
    if (lines.isBlank(line)) {
      return false;
    }
    String text = lines.get(line, LONGEST_LINE);
    String bare = LinePrefix.strip(text);
    return !text.contains(HEADER)
        && !bare.startsWith("at ")
        && !PROMPT.matcher(bare).matches()
        && !CONNECTOR.matcher(bare).matches()
        && FrameLine.parse(text).isEmpty()
        && ErrorLine.parse(text).isEmpty();
  }

  private void add(ErrorLine line, Raised raised) {
    if (line.causedBy() && !chains.isEmpty()) {
      chains.getLast().addFirst(raised);
    } else if (connected && !chains.isEmpty()) {
      chains.getLast().add(raised);
    } else {
      chains.add(new ArrayList<>(List.of(raised)));
    }
    connected = false;
  }
}
