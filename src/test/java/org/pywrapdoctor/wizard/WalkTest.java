package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.wizard.page.Screen;

/// Goes through the whole wizard as a person does, and keeps a picture of each screen.
class WalkTest {

  @ParameterizedTest
  @CsvSource({"usual, 1060, 700", "small, 820, 480"})
  void stepByStepThroughABrokenEnvironment(String pictures, double width, double height) {
    TestServices services = new TestServices(Cases.truncated());
    services.pythons.addAll(Cases.pythons());
    try (TestWindow window = TestWindow.open(services, width, height)) {
      keep(window, pictures + "/01-start");
      window.press("Step by step");
      window.awaitScreen(Screen.PYTHON);
      keep(window, pictures + "/02-python");
      window.press("Check this Python");
      window.awaitScreen(Screen.INSTALLATION);
      keep(window, pictures + "/03-installation");
      window.press("Next: Native libraries");
      keep(window, pictures + "/04-native-libraries");
      window.press("Next: GPU");
      keep(window, pictures + "/05-gpu");
      window.press("Next: Import");
      window.awaitComplete();
      keep(window, pictures + "/06-import");
      window.press("Next: Result");
      window.awaitScreen(Screen.RESULT);
      assertThat(window.text(".headline")).isEqualTo("Installed files are missing or damaged");
      assertThat(window.text(".code")).isEqualTo("PD-201");
      window.awaitCaseCode();
      keep(window, pictures + "/07-result");
      window.press("Preview the repair");
      window.awaitScreen(Screen.REPAIR);
      keep(window, pictures + "/08-repair");
    }
  }

  @ParameterizedTest
  @CsvSource({"usual, 1060, 700", "small, 820, 480"})
  void everythingAtOnceOnAHealthyEnvironment(String pictures, double width, double height) {
    TestServices services = new TestServices(Cases.healthy());
    try (TestWindow window = TestWindow.open(services, width, height)) {
      window.press("Check everything");
      window.awaitScreen(Screen.HEALTHY);
      window.awaitCaseCode();
      keep(window, pictures + "/12-healthy");
    }
  }

  private static void keep(TestWindow window, String picture) {
    window.picture(picture);
    assertThat(window.cutTexts()).as(picture).isEmpty();
  }
}
