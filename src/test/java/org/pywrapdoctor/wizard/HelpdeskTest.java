package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.report.Integrity;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.page.Screen;

/// Somebody's report, opened by who helps them.
class HelpdeskTest {

  @ParameterizedTest
  @CsvSource({"usual, 1060, 700", "small, 820, 480"})
  void aReportShowsTheCaseAndWhatToTellTheCaller(String picture, double width, double height) {
    try (TestWindow window = open(new TestServices(Cases.truncated()), width, height)) {
      assertThat(window.text(".code-large")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-.");
      assertThat(window.text(".code-large")).isEqualTo(window.text(".case-code"));
      window.awaitText("#cure", "Cure: Make a new environment beside the old one");
      for (String words :
          List.of(
              "PD-201",
              "Complete and unchanged",
              "“Go to screen 7. Do you see PD-201?”",
              "“Press Create the new environment.”")) {
        Fx.await(words, () -> window.says(words));
      }
      window.picture("states/10-" + picture);
      assertThat(window.cutTexts()).isEmpty();
      window.type(KeyCode.ENTER);
      window.awaitScreen(Screen.RESULT);
      window.type(KeyCode.CONTROL, KeyCode.DIGIT1);
      window.awaitScreen(Screen.HELPDESK);
    }
  }

  @Test
  void aReportThatWasChangedSaysSo() {
    TestServices services = new TestServices(Cases.truncated());
    services.integrity = Integrity.CHANGED;
    try (TestWindow window = open(services, 1060, 700)) {
      assertThat(Fx.call(() -> window.says("Changed after saving"))).isTrue();
    }
  }

  @Test
  void whereSeveralCausesAreLeftTheCallerIsAskedForTheTest() {
    try (TestWindow window = open(new TestServices(untried(Cases.twoSuspects())), 1060, 700)) {
      assertThat(
              Fx.call(
                  () ->
                      window.stage.getScene().getRoot().lookupAll("#steps .label").stream()
                          .map(TestWindow::words)
                          .anyMatch(text -> text.startsWith("“We need one test."))))
          .isTrue();
    }
  }

  private static Snapshot untried(Snapshot snapshot) {
    return snapshot.toBuilder().launch(Seen.notKnown("It was cancelled.")).build();
  }

  private static TestWindow open(TestServices services, double width, double height) {
    services.desktop.file = Optional.of(Path.of("report.json"));
    services.repairs.way = Optional.of(TestRepairs.MAKE);
    TestWindow window = TestWindow.open(services, width, height);
    window.type(KeyCode.CONTROL, KeyCode.O);
    window.awaitScreen(Screen.HELPDESK);
    window.awaitCaseCode();
    return window;
  }
}
