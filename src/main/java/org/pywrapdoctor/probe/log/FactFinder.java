package org.pywrapdoctor.probe.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Log.Claim;
import org.pywrapdoctor.snapshot.Log.Dating;
import org.pywrapdoctor.snapshot.Log.Frame;
import org.pywrapdoctor.snapshot.Log.Sign;

/// What a log shows of the computer that it was written on. What programs printed counts; what the
/// writer says is kept apart.
final class FactFinder {
  /// A TensorFlow that pip, its metadata or `pip show` names as installed.
  private static final Pattern INSTALLED =
      Pattern.compile(
          "(?i)(?:\\btensorflow(?:[_-](?:cpu|gpu|intel|macos))?-(\\d+\\.\\d+\\.\\d+)\\.dist-info"
              + "|^tensorflow(?:-(?:cpu|gpu|intel|macos))?(?:==|\\s{1,40})(\\d+\\.\\d+\\.\\d+)"
              + "|Successfully installed .{0,2000}?\\btensorflow(?:-\\w{3,8})?-(\\d+\\.\\d+\\.\\d+)"
              + "|Successfully uninstalled tensorflow-(\\d+\\.\\d+\\.\\d+)"
              + "|already satisfied: tensorflow in .{0,300}\\((\\d+\\.\\d+\\.\\d+)\\))");

  /// A version that somebody writes by hand.
  private static final Pattern CLAIMED =
      Pattern.compile(
          "(?i)\\b(?:tensorflow|tf)\\b[ \\-]{0,3}(?:version)?[ :=v*]{0,6}(\\d+\\.\\d+(?:\\.\\d+)?)\\b");

  private static final int LONGEST_LINE = 4096;
  private static final int MOST_LINES = 4000;

  private final Knowledge knowledge;
  private final String text;
  private final Lines lines;
  private final List<Raised> chain;
  private final List<Sign> signs;

  FactFinder(Knowledge knowledge, String text, Lines lines, List<Raised> chain, List<Sign> signs) {
    this.knowledge = knowledge;
    this.text = text;
    this.lines = lines;
    this.chain = chain;
    this.signs = signs;
  }

  Log.Facts find() {
    Origin origin = Origin.of(text, frames().map(Frame::file).toList());
    Optional<Claim> installed = named(INSTALLED);
    Optional<Dating> dated = frames().flatMap(frame -> dating(frame).stream()).findFirst();
    Optional<Claim> claimed = installed.isPresent() ? Optional.empty() : named(CLAIMED);
    return new Log.Facts(
        origin.system(),
        has("path-32-bit") ? Optional.of(Architecture.X86) : origin.architecture(),
        origin.python(),
        frames().flatMap(frame -> folder(frame).stream()).findFirst(),
        installed.map(Claim::version),
        dated,
        claimed,
        has("gpu-wish"));
  }

  private Stream<Frame> frames() {
    return chain.stream().flatMap(raised -> raised.frames().stream());
  }

  private Optional<Dating> dating(Frame frame) {
    return knowledge
        .sourceLines()
        .releases(frame.file(), frame.line(), frame.source())
        .map(
            releases ->
                new Dating(
                    releases.from(),
                    releases.to(),
                    frame.file() + ", line " + frame.line() + ": " + frame.source()));
  }

  private static Optional<String> folder(Frame frame) {
    Matcher inside =
        Pattern.compile(".{0,1000}?-packages[/\\\\]tensorflow(?:_core)?(?=[/\\\\])")
            .matcher(frame.file());
    return inside.lookingAt() ? Optional.of(inside.group()) : Optional.empty();
  }

  /// The first line on which a form stands with a version in one of its groups.
  private Optional<Claim> named(Pattern form) {
    int looked = 0;
    int at = indexOfTensorFlow(0);
    while (at >= 0 && looked < MOST_LINES) {
      int line = lines.lineOf(at);
      Matcher match = form.matcher(lines.get(line, LONGEST_LINE).strip());
      if (match.find()) {
        return Optional.of(new Claim(line + 1, version(match)));
      }
      looked++;
      at = lines.end(line) < text.length() ? indexOfTensorFlow(lines.end(line)) : -1;
    }
    return Optional.empty();
  }

  private int indexOfTensorFlow(int from) {
    int at = text.indexOf("ensor", from);
    while (at >= 0 && !text.regionMatches(true, at, "ensorflow", 0, 9)) {
      at = text.indexOf("ensor", at + 1);
    }
    return at;
  }

  private static String version(Matcher match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return "";
  }

  private boolean has(String signature) {
    return signs.stream().anyMatch(sign -> sign.signature().equals(signature));
  }
}
