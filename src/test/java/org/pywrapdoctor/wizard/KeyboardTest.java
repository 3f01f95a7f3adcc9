package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.wizard.page.Screen;

/// Everything can be done by keyboard, and a screen reader hears what is there.
class KeyboardTest {
  @TempDir private Path folder;

  @Test
  void theWholeWayIsWalkedWithoutAMouse() {
    TestServices services = new TestServices(Cases.truncated());
    services.pythons.addAll(Cases.pythons());
    try (TestWindow window = TestWindow.open(services)) {
      window.awaitFocus(window.find("#importFails", RadioButton.class));
      window.type(KeyCode.DOWN);
      assertThat(window.find("#gpuMissing", RadioButton.class).isSelected()).isTrue();
      window.type(KeyCode.UP);
      window.type(KeyCode.ALT, KeyCode.S);
      window.awaitScreen(Screen.PYTHON);
      Fx.await("a chosen row", () -> !window.wizard.session().runningProperty().get());
      window.type(KeyCode.ENTER);
      window.awaitScreen(Screen.INSTALLATION);
      for (Screen next : List.of(Screen.LIBRARIES, Screen.GPU, Screen.IMPORT)) {
        window.type(KeyCode.ENTER);
        window.awaitScreen(next);
      }
      window.awaitComplete();
      window.type(KeyCode.ENTER);
      window.awaitScreen(Screen.RESULT);
      window.awaitCaseCode();
      Fx.await("the repair is planned", () -> window.says("Preview the repair"));
      window.type(KeyCode.ENTER);
      window.awaitScreen(Screen.REPAIR);
      window.type(KeyCode.ESCAPE);
      window.awaitScreen(Screen.RESULT);
      window.type(KeyCode.CONTROL, KeyCode.DIGIT1);
      window.awaitScreen(Screen.START);
    }
  }

  @Test
  void aGraphicsCardIsAskedAboutWithoutAMouse() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.cardOnWindows()))) {
      window.type(KeyCode.ALT, KeyCode.G);
      window.type(KeyCode.ENTER);
      window.awaitComplete();
      window.awaitCaseCode();
      assertThat(window.screen()).isEqualTo(Screen.RESULT);
      window.type(KeyCode.CONTROL, KeyCode.DIGIT5);
      window.awaitScreen(Screen.GPU);
      window.type(KeyCode.F5);
      window.awaitComplete();
      assertThat(window.screen()).isEqualTo(Screen.GPU);
    }
  }

  @Test
  void anErrorMessageIsPastedAndExplainedWithoutAMouse() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.healthy()))) {
      window.type(KeyCode.ALT, KeyCode.Y);
      TextArea box = window.find("#text", TextArea.class);
      window.awaitFocus(box);
      Fx.run(
          () ->
              Clipboard.getSystemClipboard()
                  .setContent(
                      Map.of(
                          DataFormat.PLAIN_TEXT,
                          "TypeError: Descriptors cannot be created directly.")));
      window.type(KeyCode.CONTROL, KeyCode.V);
      Fx.await("the pasted words", () -> !box.getText().isEmpty());
      window.type(KeyCode.ALT, KeyCode.P);
      window.awaitScreen(Screen.RESULT);
      window.awaitCaseCode();
    }
  }

  @Test
  void anExampleIsOpenedAndSavedWithoutAMouse() {
    TestServices services = new TestServices(Cases.truncated());
    services.desktop.folder = Optional.of(folder);
    try (TestWindow window = TestWindow.open(services)) {
      window.type(KeyCode.ALT, KeyCode.L);
      window.awaitText(".list-cell", "A native library was cut short");
      window.type(KeyCode.ENTER);
      window.awaitScreen(Screen.RESULT);
      window.awaitCaseCode();
      window.type(KeyCode.CONTROL, KeyCode.S);
      window.awaitScreen(Screen.SAVE);
      window.awaitText("#hidden .label", "User name");
      window.type(KeyCode.ENTER);
      Fx.await("report", () -> services.savedReports.size() == 1);
      window.awaitScreen(Screen.RESULT);
    }
  }

  @Test
  void aRepairIsCarriedOutAndTakenBackWithoutAMouse() {
    TestServices services = new TestServices(Cases.truncated());
    services.repairs.way = Optional.of(TestRepairs.MAKE);
    services.repairs.after = Optional.of(services.doctor().judge(Cases.healthy()));
    services.repairs.download.countDown();
    try (TestWindow window = TestWindow.open(services)) {
      window.type(KeyCode.ENTER);
      window.awaitComplete();
      window.awaitCaseCode();
      Fx.await("the repair is planned", () -> window.says("Preview the repair"));
      window.type(KeyCode.ENTER);
      window.awaitScreen(Screen.REPAIR);
      Fx.await("the repair can be made", () -> window.says("Create the new environment"));
      window.type(KeyCode.ENTER);
      window.awaitText(".headline", "TensorFlow works");
      window.type(KeyCode.ALT, KeyCode.U);
      window.awaitText(".headline", "The repair is taken back");
      assertThat(services.repairs.takenBack).containsExactly("20261121-100000");
    }
  }

  @Test
  void anUnderlinedLetterChooses() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.healthy()))) {
      window.type(KeyCode.ALT, KeyCode.G);
      assertThat(window.find("#gpuMissing", RadioButton.class).isSelected()).isTrue();
      window.type(KeyCode.ALT, KeyCode.L);
      assertThat(window.find("#example", RadioButton.class).isSelected()).isTrue();
    }
  }

  @Test
  void theFocusMovesToTheHeadlineAndSaysWhereOneIs() {
    TestServices services = new TestServices(Cases.truncated());
    services.pythons.addAll(Cases.pythons());
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitComplete();
      window.type(KeyCode.CONTROL, KeyCode.DIGIT3);
      window.awaitScreen(Screen.INSTALLATION);
      window.awaitFocus(window.find(".headline", Node.class));
      assertThat(window.find(".headline", Node.class).getAccessibleText())
          .isEqualTo("Screen 3, Installation, 1 problem: Installed files are missing or damaged");
    }
  }

  @Test
  void everythingThatTakesTheFocusHasWords() {
    TestServices services = new TestServices(Cases.truncated());
    services.pythons.addAll(Cases.pythons());
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitComplete();
      window.awaitCaseCode();
      for (KeyCode digit :
          List.of(
              KeyCode.DIGIT1,
              KeyCode.DIGIT2,
              KeyCode.DIGIT3,
              KeyCode.DIGIT4,
              KeyCode.DIGIT5,
              KeyCode.DIGIT6,
              KeyCode.DIGIT7,
              KeyCode.DIGIT8)) {
        window.type(KeyCode.CONTROL, digit);
        List<Node> mute = new ArrayList<>();
        Fx.run(() -> collectMute(window.stage.getScene().getRoot(), mute));
        assertThat(mute).as("screen %s", window.screen()).isEmpty();
      }
    }
  }

  private static void collectMute(Node node, List<Node> mute) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && !node.isDisabled() && !hasWords(node)) {
      mute.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectMute(child, mute));
    }
  }

  private static boolean hasWords(Node node) {
    boolean labelled =
        node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank();
    return labelled || (node.getAccessibleText() != null && !node.getAccessibleText().isBlank());
  }
}
