package org.pywrapdoctor.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;

/// The catalogue: each rule has its code, its words, its proof, its cure and its test.
class RulesTest {

  private static final String CAUSES = "/org/pywrapdoctor/diagnosis/causes.txt";

  static List<Rule> rules() {
    return Rules.all();
  }

  @Test
  void codesAndIdsAreUsedOnce() {
    assertThat(rules()).extracting(rule -> rule.cause().code()).doesNotHaveDuplicates();
    assertThat(rules()).extracting(rule -> rule.cause().id()).doesNotHaveDuplicates();
    assertThat(rules()).extracting(Rule::getClass).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theIdIsOfTheCatalogueAndHasItsCode(Rule rule) {
    assertThat(codesById()).containsEntry(rule.cause().id(), rule.cause().code());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHeadlineIsShortAndPlain(Rule rule) {
    assertThat(rule.cause().headline())
        .hasSizeLessThanOrEqualTo(60)
        .doesNotContainPattern("\\.(py|pyd|dll|so|dylib|exe|whl|txt)\\b")
        .doesNotContainPattern("[!`{}]|\\.$")
        .matches("[A-Z].*");
    assertThat(rule.cause().explanation()).doesNotContainPattern("[!{}]").endsWith(".");
    assertThat(rule.cause().platforms()).isNotEmpty();
    assertThat(rule.cause().explains()).isNotEmpty();
  }

  /// What follows from a cause stands behind it, so nothing can follow from itself.
  @ParameterizedTest
  @MethodSource("rules")
  void consequencesAreOfTheCatalogueAndComeLater(Rule rule) {
    Set<String> known = codesById().keySet();
    assertThat(known).containsAll(rule.leadsTo());
    List<String> order = rules().stream().map(other -> other.cause().id()).toList();
    int position = order.indexOf(rule.cause().id());
    assertThat(rule.leadsTo())
        .allSatisfy(id -> assertThat(order.indexOf(id)).matches(at -> at < 0 || at > position, id));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aTestGivesSnapshotsForAndAgainst(Rule rule) {
    RuleExamples examples = examples(rule);
    assertThat(examples.rule()).hasSameClassAs(rule);
    assertThat(examples.fires()).isNotEmpty();
    assertThat(examples.staysSilent()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatIsFoundHasProofCureAndWordsWithoutGaps(Rule rule) {
    for (Diagnosis diagnosis : everythingFound(rule)) {
      Cause cause = rule.cause();
      assertThat(diagnosis.code()).isEqualTo(cause.code());
      assertThat(diagnosis.cause()).isEqualTo(cause.id());
      assertThat(diagnosis.evidence()).isNotEmpty();
      assertThat(diagnosis.cures()).isNotEmpty();
      assertThat(diagnosis.decidedBy().isPresent())
          .isEqualTo(diagnosis.certainty() != Certainty.CERTAIN);
      assertThat(messages(diagnosis)).allSatisfy(RulesTest::assertWhole);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatRulesItOutIsSaidWithoutGaps(Rule rule) {
    RuleExamples examples = examples(rule);
    examples
        .staysSilent()
        .values()
        .forEach(
            snapshot -> {
              if (rule.examine(snapshot, RuleExamples.KNOWLEDGE)
                  instanceof Outcome.RuledOut(Message because)) {
                assertWhole(because);
              }
            });
  }

  /// The values and the placeholders of a message are the same, and its key stands for one pattern.
  private static void assertWhole(Message message) {
    assertThat(message.text()).isNotBlank().doesNotContainPattern("[a-z]\\{[a-z]+}");
    Message bare = Message.taking(message.key(), message.english(), message.arguments());
    assertThat(bare.arguments()).isEqualTo(message.arguments());
    assertThat(message.text()).doesNotContain("{");
  }

  private static List<Diagnosis> everythingFound(Rule rule) {
    return examples(rule).fires().values().stream()
        .flatMap(snapshot -> examples(rule).found(snapshot).stream())
        .toList();
  }

  private static Stream<Message> messages(Diagnosis diagnosis) {
    Stream<Message> cures =
        diagnosis.cures().stream()
            .filter(Cure.ByHand.class::isInstance)
            .map(Cure.ByHand.class::cast)
            .flatMap(cure -> Stream.concat(Stream.of(cure.title()), cure.steps().stream()));
    return Stream.of(
            Stream.of(diagnosis.headline(), diagnosis.explanation()),
            diagnosis.evidence().stream().map(Evidence::what),
            diagnosis.decidedBy().stream(),
            cures)
        .flatMap(messages -> messages);
  }

  private static RuleExamples examples(Rule rule) {
    return RuleExamples.of(rule);
  }

  private static Map<String, String> codesById() {
    try (InputStream file = RulesTest.class.getResourceAsStream(CAUSES)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
