package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.wizard.page.Screen;

/// Screen 9: a repair from the button to its end.
class RepairScreensTest {
  private static final String PUT_BACK = "/home/anna/tensorflow-env is gone again.";
  private static final String DOWNLOADING = "tensorflow, 212 MB so far, about 2 min left";

  private final TestServices services = new TestServices(Cases.truncated());

  @Test
  void repairsVerifiesAndTakesBack() {
    services.repairs.way = Optional.of(TestRepairs.MAKE);
    services.repairs.after = Optional.of(services.doctor().judge(Cases.healthy()));
    try (TestWindow window = preview()) {
      window.press("Create the new environment");
      window.awaitScreen(Screen.MEND);
      window.awaitText(".progress-card .path", DOWNLOADING);
      assertThat(window.text(".headline")).isEqualTo("Repairing");
      assertThat(window.find("#main", Button.class).getStyleClass()).doesNotContain("accent");
      assertThat(window.find("#main", Button.class).isDefaultButton()).isFalse();
      assertThat(window.find("#back", Button.class).isVisible()).isFalse();
      window.picture("states/09-running");
      services.repairs.download.countDown();
      window.awaitText(".headline", "TensorFlow works");
      window.awaitText(".label", "Repaired");
      assertThat(window.find("#main", Button.class).getStyleClass()).contains("accent");
      assertThat(window.find("#back", Button.class).isVisible()).isTrue();
      window.picture("states/09-done");
      assertThat(window.cutTexts()).isEmpty();
      window.press("Undo the repair");
      window.awaitText(".headline", "The repair is taken back");
      assertThat(services.repairs.takenBack).containsExactly("20261121-100000");
      window.awaitText("#restored .label", PUT_BACK);
      window.press("Next: Result");
      window.awaitScreen(Screen.RESULT);
    }
  }

  @Test
  void cancellingLeavesNothingBehindAndSaysSo() {
    services.repairs.way = Optional.of(TestRepairs.MAKE);
    try (TestWindow window = preview()) {
      window.press("Create the new environment");
      window.awaitText(".progress-card .path", DOWNLOADING);
      window.press("Cancel the repair");
      window.awaitText(".headline", "You cancelled it");
      assertThat(window.text(".subline")).isEqualTo("Everything is as it was before.");
      window.awaitText("#restored .label", PUT_BACK);
      window.picture("states/09-cancelled");
    }
  }

  @Test
  void aFailureSaysWhatHappenedAndMayBeTriedAgain() {
    services.repairs.way = Optional.of(TestRepairs.MAKE);
    services.repairs.trouble =
        Optional.of(
            new Trouble(
                Message.of("apply.network", "The package index cannot be reached"),
                Message.of("apply.network-advice", "Check the network connection and try again")));
    services.repairs.download.countDown();
    try (TestWindow window = preview()) {
      window.press("Create the new environment");
      window.awaitText(".headline", "The package index cannot be reached");
      assertThat(window.find("#putBack", VBox.class).isVisible()).isFalse();
      window.picture("states/09-failed");
      services.repairs.trouble = Optional.empty();
      window.press("Try again");
      window.awaitText(".headline", "The repair did not help");
      window.awaitText("#restored .label", PUT_BACK);
      assertThat(window.cutTexts()).isEmpty();
      window.picture("states/09-no-help");
    }
  }

  @Test
  void aReportOfAnotherComputerCannotBeRepairedHere() {
    services.repairs.way = Optional.of(TestRepairs.MAKE);
    try (TestWindow window = TestWindow.open(services)) {
      Fx.run(window.find("#example", RadioButton.class)::fire);
      window.awaitText(".list-cell", "A native library was cut short");
      window.press("Open this example");
      window.awaitScreen(Screen.RESULT);
      window.awaitCaseCode();
      window.press("Preview the repair");
      window.awaitScreen(Screen.REPAIR);
      assertThat(window.says("Create the new environment")).isFalse();
    }
  }

  @Test
  void aNewEnvironmentIsShownInJupyterWhenAsked() {
    services.repairs.way = Optional.of(TestRepairs.MAKE);
    try (TestWindow window = preview()) {
      assertThat(window.says("Show it in Jupyter.")).isFalse();
      Fx.run(window.find("#jupyter", CheckBox.class)::fire);
      window.awaitText(".lines .label", "Show it in Jupyter.");
      assertThat(window.text(".headline")).isEqualTo("Make a new environment beside the old one");
      window.picture("states/09-jupyter");
      assertThat(window.cutTexts()).isEmpty();
    }
  }

  private TestWindow preview() {
    TestWindow window = TestWindow.open(services);
    window.press("Check everything");
    window.awaitComplete();
    window.awaitCaseCode();
    window.press("Preview the repair");
    window.awaitScreen(Screen.REPAIR);
    return window;
  }
}
