package org.pywrapdoctor.wizard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.service.Services;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.settings.Settings;
import org.pywrapdoctor.wizard.theme.Appearance;
import org.pywrapdoctor.wizard.word.Words;

/// A window of the real wizard for a test, driven as a person drives it.
final class TestWindow implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "screenshots");

  final Wizard wizard;
  final Stage stage;
  private final Scene scene;

  private TestWindow(Wizard wizard, Stage stage) {
    this.wizard = wizard;
    this.stage = stage;
    scene = stage.getScene();
  }

  static TestWindow open(TestServices services) {
    return open(services, 1060, 700);
  }

  static TestWindow open(TestServices services, double width, double height) {
    return open(services.services(), width, height);
  }

  static TestWindow open(Services services, double width, double height) {
    return open(services, 100, width, height);
  }

  /// @param textSize in percent of the usual one
  static TestWindow open(Services services, int textSize, double width, double height) {
    TestWindow window =
        Fx.call(
            () -> {
              Settings settings = new Settings(Appearance.LIGHT, textSize, width, height, false);
              Wizard wizard =
                  new Wizard(
                      Words.in(Locale.ENGLISH),
                      services,
                      Threads.daemons(Platform::runLater),
                      settings,
                      () -> {});
              Stage stage = new Stage();
              stage.setScene(wizard.scene());
              WindowFit.size(stage, settings);
              stage.show();
              return new TestWindow(wizard, stage);
            });
    Fx.await("something has the focus", () -> window.scene.getFocusOwner() != null);
    return window;
  }

  Screen screen() {
    return Fx.call(() -> wizard.route().navigation().current());
  }

  void awaitScreen(Screen screen) {
    Fx.await("screen " + screen.number(), () -> wizard.route().navigation().current() == screen);
    Fx.settle();
  }

  void awaitComplete() {
    Fx.await("all looks are over", () -> wizard.session().completeProperty().get());
    Fx.settle();
  }

  void awaitCaseCode() {
    Fx.await(
        "the case code",
        () ->
            ((Labeled) scene.lookup(".case-code")).getText().matches("[0-9A-Z]{4}-[0-9A-Z]{4}-."));
  }

  /// Waits until a node shows these words.
  void awaitText(String selector, String words) {
    Fx.await(
        selector + " says " + words,
        () -> scene.getRoot().lookupAll(selector).stream().anyMatch(node -> says(node, words)));
  }

  void awaitFocus(Node node) {
    Fx.await("focus on " + node, () -> scene.getFocusOwner() == node);
  }

  /// Whether a button or label with these words is in view; on the toolkit's thread.
  boolean says(String words) {
    return scene.getRoot().lookupAll("*").stream()
        .anyMatch(
            node ->
                node.isVisible()
                    && node instanceof Labeled labeled
                    && labeled.getText() != null
                    && words.equals(labeled.getText().replace("_", "")));
  }

  private static boolean says(Node node, String words) {
    return switch (node) {
      case Labeled labeled -> words.equals(labeled.getText());
      case Text text -> words.equals(text.getText());
      default -> false;
    };
  }

  /// The node with this id or style class.
  <T extends Node> T find(String selector, Class<T> type) {
    return Fx.call(() -> type.cast(scene.lookup(selector)));
  }

  /// The words that a node shows.
  String text(String selector) {
    return Fx.call(() -> words(scene.lookup(selector)));
  }

  /// The words of a label, or those that a flow of texts tells a screen reader; on the toolkit's
  /// thread.
  static String words(Node node) {
    return node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
  }

  /// Presses a button by its words, without the underscore of its shortcut; where the bar has no
  /// room for it, its entry in the menu.
  void press(String words) {
    Fx.run(() -> pressing(words).orElseThrow(() -> new AssertionError("No button " + words)).run());
    Fx.settle();
  }

  /// Waits until there is something to press with these words, and presses it.
  void awaitAndPress(String words) {
    Fx.await("a button " + words, () -> pressing(words).isPresent());
    press(words);
  }

  private Optional<Runnable> pressing(String words) {
    Stream<Runnable> buttons =
        scene.getRoot().lookupAll(".button").stream()
            .filter(Button.class::isInstance)
            .map(Button.class::cast)
            .filter(each -> each.isVisible() && isCalled(each.getText(), words))
            .map(button -> button::fire);
    Stream<Runnable> entries =
        ((MenuButton) scene.lookup("#menu"))
            .getItems().stream()
                .filter(each -> isCalled(each.getText(), words))
                .map(entry -> entry::fire);
    return Stream.concat(buttons, entries).findFirst();
  }

  private static boolean isCalled(String text, String words) {
    return text != null && words.equals(text.replace("_", ""));
  }

  /// Presses keys, the first ones held down while the last is struck. Underlined letters are known
  /// to the scene once it is laid out.
  void type(KeyCode... keys) {
    Fx.run(stage::requestFocus);
    Fx.await("the window has the keys", stage::isFocused);
    Fx.awaitLayout(scene);
    Fx.run(
        () -> {
          Robot robot = new Robot();
          for (KeyCode key : keys) {
            robot.keyPress(key);
          }
          for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
          }
        });
    Fx.settle();
  }

  /// Keeps a picture of the window as build output, and a second one in the dark.
  void picture(String name) {
    try {
      TimeUnit.MILLISECONDS.sleep(120);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    keep(scene, name);
    ObjectProperty<Appearance> appearance = wizard.comfort().appearance();
    Appearance chosen = appearance.get();
    if (chosen == Appearance.LIGHT) {
      Fx.run(() -> appearance.set(Appearance.DARK));
      keep(scene, name + "-dark");
      Fx.run(() -> appearance.set(chosen));
    }
  }

  /// Keeps a picture of what floats above the window.
  void pictureOfFloating(String name) {
    Scene floating =
        Fx.call(
            () ->
                Window.getWindows().stream()
                    .filter(PopOver.class::isInstance)
                    .map(Window::getScene)
                    .findFirst()
                    .orElseThrow());
    keep(floating, name);
  }

  /// A picture in the pixels of the display, which are smaller than the toolkit's where everything
  /// is enlarged.
  private void keep(Scene shown, String name) {
    double scale = stage.getOutputScaleX();
    Path file = PICTURES.resolve(Math.round(100 * scale) + "").resolve(name + ".png");
    SnapshotParameters sharp = new SnapshotParameters();
    sharp.setTransform(Transform.scale(scale, scale));
    sharp.setFill(shown.getFill());
    try {
      Png.write(Fx.call(() -> shown.getRoot().snapshot(sharp, null)), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The words that the window cuts off.
  List<String> cutTexts() {
    return Fx.call(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return CutTexts.in(scene.getRoot());
        });
  }

  @Override
  public void close() {
    Fx.run(stage::close);
  }
}
