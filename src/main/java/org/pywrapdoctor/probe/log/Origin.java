package org.pywrapdoctor.probe.log;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;

/// On what system and with which Python a text was written, from paths, banners and the names of
/// wheels. The paths of the failure itself weigh most.
///
/// @param system the operating system
/// @param architecture of Python
/// @param python such as `3.11`
record Origin(
    Optional<OperatingSystem> system,
    Optional<Architecture> architecture,
    Optional<String> python) {

  private static final Pattern PYTHON =
      Pattern.compile(
          "python[.-]?(\\d)\\.(\\d{1,2})[/\\\\]"
              + "|python(\\d)(\\d{1,2})(?:-32)?[/\\\\]"
              + "|python\\.(\\d)\\.(\\d{1,2})_"
              + "|versions[/\\\\](\\d)\\.(\\d{1,2})[/\\\\.]"
              + "|[/\\\\]python3?-(\\d)\\.(\\d{1,2})[./\\\\]");
  private static final Pattern BANNER = Pattern.compile("^Python (\\d)\\.(\\d{1,2})\\.\\d{1,2}\\b");
  private static final Pattern WHEEL = Pattern.compile("-cp(\\d)(\\d{1,2})-");

  /// What only one system has, in the order in which it is believed.
  private static final List<Mark> MARKS =
      List.of(
          new Mark("site-packages\\", OperatingSystem.WINDOWS),
          new Mark("DLL load failed", OperatingSystem.WINDOWS),
          new Mark("[WinError ", OperatingSystem.WINDOWS),
          new Mark(" on win32", OperatingSystem.WINDOWS),
          new Mark("-win_amd64", OperatingSystem.WINDOWS),
          new Mark("C:\\", OperatingSystem.WINDOWS),
          new Mark("C:/", OperatingSystem.WINDOWS),
          new Mark("/mnt/c/", OperatingSystem.LINUX),
          new Mark("/Users/", OperatingSystem.MACOS),
          new Mark("/opt/homebrew", OperatingSystem.MACOS),
          new Mark("/Library/Frameworks", OperatingSystem.MACOS),
          new Mark(" on darwin", OperatingSystem.MACOS),
          new Mark("dlopen(", OperatingSystem.MACOS),
          new Mark("-macosx_", OperatingSystem.MACOS),
          new Mark("zsh: illegal hardware instruction", OperatingSystem.MACOS),
          new Mark("Illegal instruction: 4", OperatingSystem.MACOS),
          new Mark("/home/", OperatingSystem.LINUX),
          new Mark("/usr/lib/", OperatingSystem.LINUX),
          new Mark("/usr/local/lib/python", OperatingSystem.LINUX),
          new Mark("cannot open shared object file", OperatingSystem.LINUX),
          new Mark(" on linux", OperatingSystem.LINUX),
          new Mark("manylinux", OperatingSystem.LINUX),
          new Mark("(core dumped)", OperatingSystem.LINUX));

  private static final int LONGEST_LINE = 200;
  private static final int MOST_BANNERS = 2000;

  private record Mark(String text, OperatingSystem system) {}

  static Origin of(String text, List<String> files) {
    String paths = String.join("\n", files);
    Optional<OperatingSystem> system = system(paths).or(() -> system(text));
    Optional<String> banner = banner(text);
    Optional<String> python =
        files.stream()
            .flatMap(file -> minor(PYTHON, file.toLowerCase(Locale.ROOT)).stream())
            .findFirst()
            .or(() -> banner.flatMap(line -> minor(BANNER, line)))
            .or(
                () ->
                    near(text, "ython", 2, 40)
                        .flatMap(piece -> minor(PYTHON, piece).stream())
                        .findFirst())
            .or(
                () ->
                    near(text, "-cp", 0, 8)
                        .flatMap(piece -> minor(WHEEL, piece).stream())
                        .findFirst());
    return new Origin(system, architecture(text, banner), python);
  }

  private static Optional<OperatingSystem> system(String text) {
    return MARKS.stream().filter(mark -> text.contains(mark.text)).map(Mark::system).findFirst();
  }

  private static Optional<Architecture> architecture(String text, Optional<String> banner) {
    if (banner.filter(line -> line.contains("32 bit (Intel)")).isPresent()) {
      return Optional.of(Architecture.X86);
    }
    if (text.contains("(AMD64)]") || text.contains("x86_64.whl") || text.contains("win_amd64")) {
      return Optional.of(Architecture.X86_64);
    }
    return text.contains("aarch64.whl") || text.contains("arm64.whl")
        ? Optional.of(Architecture.ARM64)
        : Optional.empty();
  }

  /// The line with which an interactive Python begins.
  private static Optional<String> banner(String text) {
    return near(text, "Python ", 0, LONGEST_LINE)
        .filter(line -> BANNER.matcher(line).lookingAt())
        .filter(line -> line.contains(" on ") || line.contains("[") || line.contains("|"))
        .findFirst();
  }

  /// Pieces of the text around each place where a word stands.
  private static Stream<String> near(String text, String word, int before, int after) {
    return Stream.iterate(
            text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + word.length()))
        .limit(MOST_BANNERS)
        .map(
            at ->
                text.substring(
                        Math.max(0, at - before),
                        Math.min(text.length(), at + word.length() + after))
                    .lines()
                    .findFirst()
                    .orElse(""))
        .map(piece -> word.equals("ython") ? piece.toLowerCase(Locale.ROOT) : piece);
  }

  private static Optional<String> minor(Pattern form, String text) {
    Matcher match = form.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    for (int group = 1; group < match.groupCount(); group += 2) {
      if (match.group(group) != null) {
        return Optional.of(match.group(group) + "." + match.group(group + 1));
      }
    }
    return Optional.empty();
  }
}
