package org.pywrapdoctor.wizard.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Message;

/// The words are all in the bundle, and the bundle holds no others.
class WordsTest {
  private static final Path JAVA = Path.of("src/main/java/org/pywrapdoctor/wizard");
  private static final Path VIEWS = Path.of("src/main/resources/org/pywrapdoctor/wizard");
  private static final Pattern KEY_IN_VIEW = Pattern.compile("\"%([a-z0-9.-]+)\"");
  private static final Pattern KEY_IN_JAVA =
      Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*)\"");

  /// The beginning of keys that end in the name of what they speak of.
  private static final Pattern BEGINNING_IN_JAVA =
      Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.)\" \\+");

  private static final Pattern ASKED_IN_JAVA =
      Pattern.compile("words\\s*\\.(text|count)\\(\\s*\"([a-z0-9.-]+)\"");
  private static final Pattern LITERAL_IN_VIEW =
      Pattern.compile(
          "(text|promptText|accessibleText|accessibleHelp|title|description|detail)=\"(?!%)([^\"]*)\"");

  private final Words words = Words.in(Locale.ENGLISH);

  @Test
  void everyKeyThatIsAskedForIsThere() throws IOException {
    Set<String> asked = new TreeSet<>(matches(VIEWS, ".fxml", KEY_IN_VIEW, 1));
    for (String source : sources(JAVA, ".java")) {
      Matcher matcher = ASKED_IN_JAVA.matcher(source);
      while (matcher.find()) {
        if (matcher.group(1).equals("count")) {
          asked.add(matcher.group(2) + ".one");
          asked.add(matcher.group(2) + ".many");
        } else {
          asked.add(matcher.group(2));
        }
      }
    }
    assertThat(asked)
        .allSatisfy(
            key ->
                assertThat(keys())
                    .anyMatch(key.endsWith(".") ? known -> known.startsWith(key) : key::equals));
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    Set<String> used = new TreeSet<>(matches(VIEWS, ".fxml", KEY_IN_VIEW, 1));
    used.addAll(matches(JAVA, ".java", KEY_IN_JAVA, 1));
    Set<String> beginnings = matches(JAVA, ".java", BEGINNING_IN_JAVA, 1);
    List<String> unused =
        keys().stream()
            .filter(key -> !used.contains(key))
            .filter(key -> !used.contains(key.replaceFirst("\\.(one|many)$", "")))
            .filter(key -> beginnings.stream().noneMatch(key::startsWith))
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void viewsHoldNoTextOfTheirOwn() throws IOException {
    assertThat(matches(VIEWS, ".fxml", LITERAL_IN_VIEW, 0)).isEmpty();
  }

  @Test
  void wordsFollowTheHouseStyle() {
    for (String key : keys()) {
      String text = words.bundle().getString(key);
      assertThat(text).as(key).doesNotContain("!");
      assertThat(text.toLowerCase(Locale.ROOT))
          .as(key)
          .doesNotContain("please")
          .doesNotContain("oops")
          .doesNotContain("successfully")
          .doesNotContain("are you sure");
    }
    keys().stream()
        .filter(key -> key.contains("headline"))
        .forEach(key -> assertThat(words.bundle().getString(key).length()).as(key).isLessThan(61));
  }

  @Test
  void valuesAreSafeToShow() {
    assertThat(words.text("python.name", "name", "evil\u202Egnp\u0007", "kind", "venv"))
        .isEqualTo("evil\\u202egnp\\u0007 · venv");
    assertThat(words.say(Message.of("no.such.key", "{line}", "line", "a\nb\u001B[2J")))
        .isEqualTo("a\nb\\u001b[2J");
  }

  @Test
  void numbersTimesAndSizesAreReadable() {
    assertThat(words.number(12_418)).isEqualTo("12,418");
    assertThat(words.seconds(2_940)).isEqualTo("2.9");
    assertThat(words.moment("2026-11-21T10:00:00Z")).contains("November").contains("2026");
    assertThat(words.moment("long ago")).isEqualTo("long ago");
    assertThat(words.bytes(999)).isEqualTo("999 bytes");
    assertThat(words.bytes(130_400)).isEqualTo("130 kB");
    assertThat(words.bytes(488_000_000)).isEqualTo("488 MB");
    assertThat(words.bytes(1_040_000_000)).isEqualTo("1.0 GB");
    assertThat(words.count("state.problems", 1)).isEqualTo("1 problem");
    assertThat(words.count("state.problems", 3)).isEqualTo("3 problems");
  }

  private Set<String> keys() {
    return new TreeSet<>(words.bundle().keySet());
  }

  private static Set<String> matches(Path folder, String ending, Pattern pattern, int group)
      throws IOException {
    return sources(folder, ending).stream()
        .flatMap(source -> pattern.matcher(source).results())
        .map(match -> match.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> sources(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).map(WordsTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
