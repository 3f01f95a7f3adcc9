package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.WINDOWS_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withLongPaths;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.Launch.LoaderError;
import org.pywrapdoctor.snapshot.Snapshot;

class PathTooLongRuleTest implements RuleExamples {

  private static final String DEEP = "tensorflow\\" + "inner\\".repeat(40) + "reader.py";

  @Override
  public Rule rule() {
    return new PathTooLongRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the import needs a file that could not be written", stopped(),
        "nothing started", withoutRun(stopped()),
        "Windows refuses a library for it",
            withLaunch(
                healthyWindows(),
                TestLaunch.with(
                    TestLaunch.raises("ImportError", "DLL load failed: Der Dateiname ist zu lang"),
                    List.of(),
                    new LoaderError("C:\\a\\b.pyd", 206, LoaderError.Source.LOADER))));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "long paths are allowed, so something else took the file",
        withLongPaths(stopped(), Answer.YES),
        "nobody knows whether they are",
        withLongPaths(stopped(), Answer.UNKNOWN),
        "the missing file has a short path",
        withLongPaths(missing("tensorflow\\python\\reader.py"), Answer.NO),
        "all files are there",
        withLongPaths(healthyWindows(), Answer.NO));
  }

  @Test
  void countsTheCharacters() {
    assertThat(only(stopped()).certainty()).isEqualTo(Certainty.CERTAIN);
    int length = (WINDOWS_SITE + "\\" + DEEP).length();
    assertThat(evidence(stopped()))
        .containsExactly(
            "reader.py is missing; its path has %d characters, and Windows allows 259 here"
                .formatted(length));
  }

  @Test
  void isARemarkWhereTheImportStopsElsewhere() {
    Snapshot elsewhere =
        withLaunch(stopped(), TestLaunch.raises("ImportError", "numpy is too old"));
    assertThat(only(elsewhere).explains()).isEmpty();
  }

  private static Snapshot stopped() {
    return withLaunch(
        withLongPaths(missing(DEEP), Answer.NO),
        TestLaunch.raises("ImportError", "cannot import name 'x': reader.py"));
  }

  private static Snapshot missing(String file) {
    return with(
        healthyWindows(),
        TestDistribution.of(WINDOWS_SITE, "tensorflow", "2.20.0")
            .files(12_000)
            .problem(file, Kind.MISSING, 5000, 0));
  }
}
