package org.pywrapdoctor.requirement;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pywrapdoctor.requirement.Version.Phase;

/// The version grammar of PEP 440, appendix B.
final class VersionParser {
  private static final int LONGEST_TEXT = 200;

  /// More digits than the largest `long` surely has room for.
  private static final Pattern OVERLONG_NUMBER = Pattern.compile("[0-9]{19}");

  private static final Pattern GRAMMAR =
      Pattern.compile(
          """
          v?
          (?:(?<epoch>[0-9]+)!)?
          (?<release>[0-9]+(?:\\.[0-9]+)*+)
          (?:[._-]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[._-]?(?<phaseNumber>[0-9]+)?)?
          (?:-(?<post>[0-9]+)|[._-]?(?<postWord>post|rev|r)[._-]?(?<postNumber>[0-9]+)?)?
          (?:[._-]?(?<devWord>dev)[._-]?(?<devNumber>[0-9]+)?)?
          (?:\\+(?<local>[a-z0-9]+(?:[._-][a-z0-9]+)*+))?
          """,
          Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

  private VersionParser() {}

  static Optional<Version> parse(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST_TEXT || OVERLONG_NUMBER.matcher(stripped).find()) {
      return Optional.empty();
    }
    Matcher match = GRAMMAR.matcher(stripped);
    return match.matches() ? Optional.of(version(match)) : Optional.empty();
  }

  private static Version version(Matcher match) {
    String phase = match.group("phase");
    String post = match.group("post") == null ? match.group("postNumber") : match.group("post");
    boolean hasPost = match.group("post") != null || match.group("postWord") != null;
    return new Version(
        number(match.group("epoch")),
        Arrays.stream(match.group("release").split("\\.")).map(Long::valueOf).toList(),
        phase == null ? Phase.FINAL : Phase.of(phase),
        number(match.group("phaseNumber")),
        hasPost ? number(post) : Version.ABSENT,
        match.group("devWord") == null ? Version.ABSENT : number(match.group("devNumber")),
        LocalVersion.segments(Objects.requireNonNullElse(match.group("local"), "")));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
