package org.pywrapdoctor.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.log.LabelledLog;
import org.pywrapdoctor.probe.log.LogReader;

/// The logs that were written for the tests, each against its label.
class LogCorpusTest {
  private static final LogReader READER = new LogReader(Knowledge.shipped());
  private static final LogJudge JUDGE = new LogJudge(Knowledge.shipped());

  static List<LabelledLog> logs() {
    return LabelledLog.all();
  }

  @ParameterizedTest
  @MethodSource("logs")
  void isExplainedAsLabelled(LabelledLog log) {
    Assessment assessment = assess(log.text());
    assertThat(assessment.roots()).extracting(Diagnosis::cause).isEqualTo(log.roots());
    assertThat(assessment.verdict().name().toLowerCase(Locale.ROOT)).isEqualTo(log.verdict());
    assertThat(assessment.diagnoses())
        .filteredOn(diagnosis -> diagnosis.role() == Role.REMARK)
        .extracting(Diagnosis::cause)
        .containsAll(log.remarks());
  }

  @ParameterizedTest
  @MethodSource("logs")
  void keepsThePromisesOfTheCommandLine(LabelledLog log) {
    Assessment assessment = assess(log.text());
    assertThat(assessment.diagnoses())
        .allSatisfy(
            diagnosis -> {
              assertThat(diagnosis.evidence()).isNotEmpty();
              assertThat(diagnosis.cures()).isNotEmpty();
              assertThat(diagnosis.decidedBy().isPresent())
                  .isEqualTo(diagnosis.certainty() != Certainty.CERTAIN);
            });
    if (assessment.verdict() == Verdict.UNDETERMINED) {
      assertThat(assessment.roots().size() >= 2).isNotEqualTo(assessment.unexplained().isPresent());
      assertThat(assessment.roots()).noneMatch(root -> root.certainty() == Certainty.CERTAIN);
    }
  }

  /// How a text came to be pasted must not change its meaning.
  @ParameterizedTest
  @MethodSource("logs")
  void meansTheSameWithWindowsLineEndsAndAsAQuotation(LabelledLog log) {
    List<String> roots = assess(log.text()).roots().stream().map(Diagnosis::cause).toList();
    String windows = log.text().replace("\n", "\r\n");
    assertThat(assess(windows).roots()).extracting(Diagnosis::cause).isEqualTo(roots);
    String quoted = log.text().replaceAll("(?m)^", "> ");
    assertThat(assess(quoted).roots()).extracting(Diagnosis::cause).isEqualTo(roots);
  }

  @Test
  void thereAreEnoughOfEachKind() {
    assertThat(logs()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(logs()).extracting(LabelledLog::name).doesNotHaveDuplicates();
    assertThat(logs())
        .filteredOn(log -> log.verdict().equals("undetermined") && log.roots().size() > 1)
        .hasSizeGreaterThanOrEqualTo(15);
  }

  private static Assessment assess(String text) {
    return JUDGE.assess(READER.read("log.txt", text));
  }
}
