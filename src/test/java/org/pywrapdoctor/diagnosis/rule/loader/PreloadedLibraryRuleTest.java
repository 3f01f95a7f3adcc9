package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Snapshot;

class PreloadedLibraryRuleTest implements RuleExamples {
  private static final Attempt FAILS =
      TestLaunch.raises(
          "ImportError",
          "DLL load failed while importing _pywrap_tensorflow_internal: A dynamic link library"
              + " (DLL) initialization routine failed.");
  private static final String QT = "from PyQt6 import QtWidgets";
  private static final String PANDAS = "import pandas";
  private static final String OLD = "C:\\venv\\Lib\\site-packages\\PyQt6\\Qt6\\bin\\MSVCP140.dll";
  private static final String NEW = "C:\\Windows\\System32\\msvcp140.dll";

  @Override
  public Rule rule() {
    return new PreloadedLibraryRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "one package", withLaunch(healthyWindows(), TestLaunch.works(), ordered(FAILS, QT)),
        "one of two", guilty(),
        "only both together",
            withLaunch(
                healthyWindows(),
                TestLaunch.works(),
                ordered(FAILS, QT, PANDAS),
                single(TestLaunch.works(), QT),
                single(TestLaunch.works(), PANDAS)));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "the order works",
            withLaunch(healthyWindows(), TestLaunch.works(), ordered(TestLaunch.works(), QT)),
        "it fails alone too", withLaunch(healthyWindows(), FAILS),
        "the package itself fails",
            withLaunch(
                healthyWindows(),
                TestLaunch.works(),
                ordered(TestLaunch.diesFirst(0xC0000005), QT)),
        "on Linux another cause has this form",
            withLaunch(healthyLinux(), TestLaunch.works(), ordered(FAILS, QT)));
  }

  @Test
  void namesThePackageAndTheLibraryThatItBrings() {
    Diagnosis found = only(guilty());
    assertThat(found.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(found.evidence())
        .extracting(piece -> piece.what().text())
        .contains("TensorFlow alone works", "After PyQt6 is imported it fails")
        .noneMatch(text -> text.contains("pandas"));
    assertThat(found.evidence())
        .extracting(piece -> piece.where())
        .contains(OLD)
        .doesNotContain(NEW);
  }

  private static Snapshot guilty() {
    return withLaunch(
        healthyWindows(),
        TestLaunch.with(TestLaunch.works(), List.of(NEW)),
        ordered(FAILS, PANDAS, QT),
        single(TestLaunch.works(), PANDAS),
        single(TestLaunch.with(FAILS, List.of(OLD, "C:\\x\\QtCore.pyd")), QT));
  }

  private static Attempt ordered(Attempt made, String... statements) {
    return TestLaunch.after(made, Purpose.IMPORT_AFTER_SCRIPT, statements);
  }

  private static Attempt single(Attempt made, String... statements) {
    return TestLaunch.after(made, Purpose.IMPORT_AFTER_PACKAGE, statements);
  }
}
