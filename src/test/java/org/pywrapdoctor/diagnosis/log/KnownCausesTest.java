package org.pywrapdoctor.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.CauseText;
import org.pywrapdoctor.knowledge.Knowledge;

/// Every cause of the catalogue has words, in exactly one place, and they keep the house style.
class KnownCausesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.shipped();
  private static final Set<String> RULED =
      Rules.all().stream().map(Rule::cause).map(Cause::id).collect(Collectors.toSet());

  static Collection<CauseText> texts() {
    return KNOWLEDGE.causeTexts().all();
  }

  static Collection<Cause> causes() {
    return new KnownCauses(KNOWLEDGE).all();
  }

  @Test
  void allOfTheCatalogueAreKnown() throws IOException {
    Path catalogue = Path.of("src/test/resources/org/pywrapdoctor/diagnosis/causes.txt");
    assertThat(causes())
        .extracting(cause -> cause.code() + " " + cause.id())
        .containsExactlyElementsOf(
            Files.readAllLines(catalogue).stream().filter(line -> !line.startsWith("#")).toList());
  }

  /// A new rule brings its own words: take them out of `cause-texts.json` then.
  @ParameterizedTest
  @MethodSource("texts")
  void wordsStandInOnePlace(CauseText text) {
    assertThat(text.words().isPresent()).isNotEqualTo(RULED.contains(text.id()));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void headlinesAreShortAndPlain(Cause cause) {
    assertThat(cause.headline())
        .hasSizeLessThanOrEqualTo(60)
        .doesNotContainPattern("\\.(py|pyd|dll|so|dylib|exe|whl|txt)\\b")
        .doesNotContainPattern("[!`{}]|\\.$")
        .matches("[A-Za-z].*");
    assertThat(cause.explanation()).doesNotContainPattern("[!{}]").endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void eachSaysWhatWouldDecideAndWhatHelps(CauseText text) {
    assertThat(text.test()).isNotBlank().doesNotContain("!", "{");
    assertThat(text.title()).isNotBlank().hasSizeLessThanOrEqualTo(70);
    assertThat(text.steps()).isNotEmpty().noneMatch(step -> step.contains("!"));
    assertThat(text.links()).allMatch(link -> link.startsWith("https://"));
  }
}
