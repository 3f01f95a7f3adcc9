package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What binutils' `readelf` says of a file: the independent oracle of the ELF reader.
final class Readelf {

  private static final Pattern DYNAMIC = Pattern.compile("\\((\\w+)\\)\\s+[^\\[\\n]*\\[(.*)]");
  private static final Pattern NEED = Pattern.compile("Version: 1 +File: (\\S+) +Cnt: \\d+");
  private static final Pattern NEEDED = Pattern.compile("Name: (\\S+) +Flags: (\\S+) +Version: ");
  private static final Pattern DEFINED =
      Pattern.compile("Rev: 1 +Flags: (.*?) +Index: \\d+ +Cnt: \\d+ +Name: (\\S+)");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "^ +\\d+: \\S+ +\\S+ (\\w+) +(LOCAL|GLOBAL|WEAK|UNIQUE) +\\w+ +(?:\\[.*?] +)?(\\w+) (\\S+)",
          Pattern.MULTILINE);

  private final String text;

  private Readelf(String text) {
    this.text = text;
  }

  static boolean isHere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "readelf")));
  }

  static Readelf of(Path file, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("readelf", "-W"));
    command.addAll(List.of(options));
    command.add(file.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    return new Readelf(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  List<String> dynamic(String tag) {
    return matches(DYNAMIC).filter(m -> m.group(1).equals(tag)).map(m -> m.group(2)).toList();
  }

  Optional<String> first(String pattern) {
    return matches(Pattern.compile(pattern)).map(match -> match.group(1)).findFirst();
  }

  boolean contains(String words) {
    return text.contains(words);
  }

  /// The versions asked for, by library.
  Map<String, List<String>> versionNeeds() {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text.lines().toList()) {
      var need = NEED.matcher(line);
      var needed = NEEDED.matcher(line);
      if (need.find()) {
        current = needs.computeIfAbsent(need.group(1), key -> new ArrayList<>());
      } else if (needed.find()) {
        current.add(needed.group(1) + (needed.group(2).contains("WEAK") ? " weak" : ""));
      }
    }
    return needs;
  }

  List<String> versionDefinitions() {
    return matches(DEFINED)
        .map(match -> match.group(2) + (match.group(1).contains("BASE") ? " base" : ""))
        .toList();
  }

  /// The symbols used and not defined: `name` or `name@version`.
  TreeSet<String> undefined() {
    TreeSet<String> names = new TreeSet<>();
    matches(SYMBOL)
        .filter(match -> match.group(3).equals("UND"))
        .forEach(match -> names.add(match.group(4)));
    return names;
  }

  /// The symbols defined: `name`, `name@version` or `name@@version`.
  TreeSet<String> defined() {
    TreeSet<String> names = new TreeSet<>();
    matches(SYMBOL)
        .filter(match -> !match.group(3).equals("UND") && !match.group(2).equals("LOCAL"))
        .filter(match -> !match.group(3).equals("ABS"))
        .forEach(match -> names.add(match.group(4)));
    return names;
  }

  private Stream<MatchResult> matches(Pattern pattern) {
    return pattern.matcher(text).results();
  }
}
