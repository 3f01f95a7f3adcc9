package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.session.Source;

/// The box for an error message on the first screen: pasted and explained at once, or heard beside
/// what is looked at.
class ErrorMessageTest {
  private static final String UNDECIDED =
      """
      Traceback (most recent call last):
        File "C:\\p\\v\\Lib\\site-packages\\tensorflow\\python\\pywrap_tensorflow.py", line 73, in <module>
          from tensorflow.python._pywrap_tensorflow_internal import *
      ImportError: DLL load failed while importing _pywrap_tensorflow_internal: Eine DLL-Initialisierungsroutine ist fehlgeschlagen.
      """;

  private static final String CERTAIN =
      """
        File "/v/lib/python3.8/site-packages/tensorflow/core/framework/types_pb2.py", line 42
      TypeError: Descriptors cannot be created directly.
      """;

  @ParameterizedTest
  @CsvSource({"usual, 1060, 700", "small, 820, 480"})
  void isExplainedAtOnceAndTheComputerDecidesWhatItLeavesOpen(
      String picture, double width, double height) {
    TestServices services = new TestServices(Cases.truncated());
    try (TestWindow window = TestWindow.open(services, width, height)) {
      window.picture("states/01-start-" + picture);
      assertThat(window.cutTexts()).isEmpty();
      paste(window, UNDECIDED);
      assertThat(window.find("#message", RadioButton.class).isSelected()).isTrue();
      window.picture("states/01-message-" + picture);
      assertThat(window.cutTexts()).isEmpty();
      window.press("Explain it");
      window.awaitScreen(Screen.RESULT);
      window.awaitText(".headline", "4 causes are left");
      window.awaitCaseCode();
      window.picture("states/07-message-" + picture);
      window.press("Check this computer");
      window.awaitComplete();
      assertThat(Fx.call(() -> window.wizard.session().sourceProperty().get()))
          .isInstanceOf(Source.ThisComputer.class);
      assertThat(Fx.call(() -> window.wizard.session().snapshot().log().ifKnown())).isPresent();
    }
  }

  @Test
  void aCertainCauseIsShownWithItsCure() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.healthy()))) {
      paste(window, CERTAIN);
      window.press("Explain it");
      window.awaitScreen(Screen.RESULT);
      window.awaitText(".code", "PD-301");
      window.picture("states/07-message-certain");
    }
  }

  @Test
  void theLogGoesAlongWhenEverythingIsChecked() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.healthy()))) {
      paste(window, CERTAIN);
      Fx.run(window.find("#importFails", RadioButton.class)::fire);
      window.press("Check everything");
      window.awaitComplete();
      assertThat(Fx.call(() -> window.wizard.session().snapshot().log().ifKnown())).isPresent();
      assertThat(window.screen()).isEqualTo(Screen.HEALTHY);
    }
  }

  @Test
  void tabLeadsOutOfTheBox() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.healthy()))) {
      TextArea text = window.find("#text", TextArea.class);
      Fx.run(text::requestFocus);
      window.awaitFocus(text);
      window.type(KeyCode.TAB);
      Fx.await("the focus moves on", () -> !text.isFocused());
      assertThat(text.getText()).isEmpty();
    }
  }

  @Test
  void withoutATextItSaysWhatIsMissing() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.healthy()))) {
      Fx.run(window.find("#message", RadioButton.class)::fire);
      window.press("Explain it");
      window.awaitText(
          ".notice Text", "Paste the error message into the box, or drop a log there.");
      assertThat(window.screen()).isEqualTo(Screen.START);
    }
  }

  private static void paste(TestWindow window, String words) {
    TextArea text = window.find("#text", TextArea.class);
    Fx.run(() -> text.setText(words));
  }
}
