package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.diagnosis.comparison.RecordedPairs;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.page.Screen;

/// "It works there, not here": two reports side by side, and a report beside this computer.
class CompareScreenTest {
  private static final Snapshot WORKS = RecordedPairs.snapshot("WORKS_TENSORFLOW_2_15");
  private static final Snapshot FAILS = RecordedPairs.snapshot("NUMPY_2");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"usual, 1060, 700", "small, 820, 480"})
  void twoReportsShowTheDifferenceThatExplainsIt(String picture, double width, double height) {
    TestServices services = services(Cases.healthy());
    try (TestWindow window = TestWindow.open(services, width, height)) {
      toCompare(window);
      window.picture("states/13-empty-" + picture);
      assertThat(window.cutTexts()).isEmpty();
      choose(window, services, "report-works.json", "Choose where it works…");
      choose(window, services, "report-fails.json", "Choose where it fails…");
      window.awaitText(".headline", "One difference can explain it");
      for (String words :
          new String[] {
            "numpy", "1.26.4", "2.2.6", "Suspicious", "python -m pip install numpy==1.26.4"
          }) {
        Fx.await(words, () -> window.says(words));
      }
      window.picture("states/13-" + picture);
      assertThat(window.cutTexts()).isEmpty();
    }
  }

  @Test
  void theTableIsCopiedThePackagesAreSavedAndTheSecondIsShown() {
    TestServices services = services(Cases.healthy());
    services.desktop.folder = Optional.of(folder);
    try (TestWindow window = TestWindow.open(services)) {
      toCompare(window);
      choose(window, services, "report-works.json", "Choose where it works…");
      choose(window, services, "report-fails.json", "Choose where it fails…");
      window.awaitText(".headline", "One difference can explain it");
      window.press("Copy table");
      assertThat(services.desktop.copied.getLast())
          .startsWith("numpy: 1.26.4 on the first computer, 2.2.6 on the second\tpython");
      window.press("Save packages…");
      Path saved = folder.resolve("requirements.txt");
      Fx.await("the packages", () -> saved.toFile().exists());
      assertThat(saved).content().contains("numpy==1.26.4");
      window.press("Swap sides");
      window.awaitText("#firstName", "report-fails.json");
      window.awaitAndPress("Swap sides");
      window.awaitText(".headline", "One difference can explain it");
      window.press("Show what is wrong");
      window.awaitScreen(Screen.RESULT);
      assertThat(window.wizard.session().snapshot()).isEqualTo(FAILS);
    }
  }

  @Test
  void thisComputerStandsBesideAReport() {
    TestServices services = services(FAILS);
    try (TestWindow window = TestWindow.open(services)) {
      toCompare(window);
      window.press("Compare with this computer here");
      window.awaitComplete();
      window.awaitScreen(Screen.RESULT);
      Fx.run(() -> window.wizard.route().navigation().go(Screen.COMPARE));
      window.awaitText("#secondName", "This computer");
      choose(window, services, "report-works.json", "Choose where it works…");
      window.awaitText(".headline", "One difference can explain it");
    }
  }

  @Test
  void whatIsNoReportIsSaid() {
    TestServices services = services(Cases.healthy());
    try (TestWindow window = TestWindow.open(services)) {
      toCompare(window);
      choose(window, services, "letter.json", "Choose where it works…");
      window.awaitText(
          ".notice Text", "This report cannot be shown. This is no report of Pywrap Doctor.");
    }
  }

  private static TestServices services(Snapshot here) {
    TestServices services = new TestServices(here);
    services.reports.put("report-works.json", WORKS);
    services.reports.put("report-fails.json", FAILS);
    return services;
  }

  private static void toCompare(TestWindow window) {
    RadioButton choice = window.find("#compare", RadioButton.class);
    Fx.run(() -> choice.setSelected(true));
    window.press("Compare…");
    window.awaitScreen(Screen.COMPARE);
  }

  private static void choose(TestWindow window, TestServices services, String file, String button) {
    services.desktop.file = Optional.of(Path.of(file));
    Fx.await(button, () -> window.says(button));
    window.press(button);
    Fx.settle();
  }
}
