package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.theme.Appearance;

/// What can be done on every page: the menu, the glossary, the spelling of the code.
class MenuTest {

  @Test
  void theWordsAreExplainedByKeyAndEscapeClosesThem() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.truncated()))) {
      window.type(KeyCode.F1);
      assertThat(floatingSays("interpreter")).isTrue();
      window.pictureOfFloating("states/glossary");
      window.type(KeyCode.ESCAPE);
      Fx.await("nothing floats", () -> floating() == null);
      assertThat(window.screen()).isEqualTo(Screen.START);
    }
  }

  @Test
  void theCaseCodeIsSpelledAtAPress() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.truncated()))) {
      window.press("Check everything");
      window.awaitComplete();
      window.awaitCaseCode();
      String code = window.text(".case-code");
      window.press(code);
      assertThat(floatingSays("Read it out:")).isTrue();
      window.pictureOfFloating("states/spelling");
    }
  }

  @Test
  void keysAndTheProgramAreToldFromTheMenu() {
    TestServices services = new TestServices(Cases.truncated());
    try (TestWindow window = TestWindow.open(services)) {
      choose(window, "Keys");
      assertThat(floatingSays("Ctrl + F")).isTrue();
      Fx.run(() -> floating().hide());
      choose(window, "About Pywrap Doctor");
      assertThat(floatingSays("Pywrap Doctor 1.2.3")).isTrue();
      choose(window, "Open the folder of the log file");
      assertThat(services.desktop.opened.getLast()).endsWith("wizard-data/log");
    }
  }

  @ParameterizedTest
  @CsvSource({"HIGH_CONTRAST, High contrast", "DARK, Dark", "LIGHT, Light"})
  void colorsAndTextSizeAreChosenInTheMenu(Appearance appearance, String entry) {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.truncated()))) {
      choose(window, entry);
      choose(window, "Very large");
      assertThat(window.wizard.comfort().appearance().get()).isEqualTo(appearance);
      assertThat(window.wizard.comfort().textSize().get()).isEqualTo(150);
      window.press("Check everything");
      window.awaitComplete();
      window.awaitCaseCode();
      window.picture("states/07-very-large-" + appearance.name().toLowerCase());
      choose(window, "Normal");
      window.picture("states/07-" + appearance.name().toLowerCase());
      assertThat(window.cutTexts()).isEmpty();
    }
  }

  @Test
  void theWordsBelowThePointerAndTheWholePageAreCopied() {
    TestServices services = new TestServices(Cases.truncated());
    services.pythons.addAll(Cases.pythons());
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitComplete();
      window.awaitCaseCode();
      Node code = window.find(".code", Node.class);
      assertThat(copyMenu(window, code, "Copy")).isTrue();
      assertThat(services.desktop.copied.getLast()).isEqualTo("PD-201");
      assertThat(copyMenu(window, code, "Copy the page")).isTrue();
      assertThat(services.desktop.copied.getLast())
          .startsWith("Installed files are missing or damaged")
          .contains("/home/anna/venv/lib/python3.11/site-packages/tensorflow/");
      window.type(KeyCode.CONTROL, KeyCode.DIGIT4);
      window.awaitScreen(Screen.LIBRARIES);
      window.awaitFocus(window.find(".headline", Node.class));
      Node tree = window.find("#tree", Node.class);
      Fx.run(tree::requestFocus);
      window.awaitFocus(tree);
      window.type(KeyCode.HOME);
      window.type(KeyCode.CONTROL, KeyCode.C);
      assertThat(services.desktop.copied.getLast()).contains("\t");
    }
  }

  /// Asks for the menu of a node and chooses an entry of it.
  private static boolean copyMenu(TestWindow window, Node node, String entry) {
    return Fx.call(
        () -> {
          node.fireEvent(
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                  0,
                  0,
                  0,
                  0,
                  false,
                  new PickResult(node, 0, 0)));
          ContextMenu menu =
              Window.getWindows().stream()
                  .filter(ContextMenu.class::isInstance)
                  .map(ContextMenu.class::cast)
                  .findFirst()
                  .orElseThrow();
          boolean there = menu.getItems().stream().anyMatch(item -> item.getText().equals(entry));
          fire(menu.getItems(), entry);
          menu.hide();
          return there;
        });
  }

  private static void choose(TestWindow window, String entry) {
    MenuButton menu = window.find("#menu", MenuButton.class);
    Fx.run(() -> fire(menu.getItems(), entry));
    Fx.settle();
  }

  private static void fire(List<MenuItem> items, String entry) {
    for (MenuItem item : List.copyOf(items)) {
      if (item instanceof javafx.scene.control.Menu menu) {
        fire(menu.getItems(), entry);
      } else if (item.getText() != null && item.getText().replace("_", "").equals(entry)) {
        if (item instanceof RadioMenuItem choice) {
          choice.setSelected(true);
        }
        item.fire();
      }
    }
  }

  private static PopOver floating() {
    return Window.getWindows().stream()
        .filter(PopOver.class::isInstance)
        .map(PopOver.class::cast)
        .filter(Window::isShowing)
        .findFirst()
        .orElse(null);
  }

  private static boolean floatingSays(String words) {
    Fx.await("something floats", () -> floating() != null);
    return Fx.call(
        () ->
            floating().getScene().getRoot().lookupAll(".label").stream()
                .map(Node.class::cast)
                .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText())));
  }
}
