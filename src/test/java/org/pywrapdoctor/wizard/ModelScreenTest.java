package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.TestModel;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.page.Screen;

/// "My model does not load": from the first screen to what keeps it from loading.
class ModelScreenTest {
  private static final Snapshot NEWER =
      TestModel.on(Cases.healthy(), TestModel.saved("2.21.0", "MatMul", "DecodeJxl"));

  @ParameterizedTest
  @CsvSource({"usual, 1060, 700", "small, 820, 480"})
  void aModelOfANewerReleaseIsExplained(String picture, double width, double height) {
    TestServices services = new TestServices(NEWER);
    services.desktop.folder = Optional.of(Path.of("/home/anna/work/net"));
    try (TestWindow window = TestWindow.open(services, width, height)) {
      choose(window);
      window.press("Choose folder…");
      window.picture("states/01-model-" + picture);
      assertThat(window.cutTexts()).isEmpty();
      window.press("Check everything");
      window.awaitComplete();
      window.awaitScreen(Screen.RESULT);
      assertThat(window.wizard.session().snapshot().request().model())
          .contains("/home/anna/work/net");
      Fx.await("the model", () -> window.says("Show the model"));
      window.press("Show the model");
      window.awaitScreen(Screen.MODEL);
      for (String words :
          List.of(
              "TensorFlow 2.21.0",
              "MatMul, DecodeJxl",
              "It uses the operation DecodeJxl, which came with TensorFlow 2.21",
              "TensorFlow 2.21 can load it")) {
        Fx.await(words, () -> window.says(words));
      }
      window.picture("states/14-" + picture);
      assertThat(window.cutTexts()).isEmpty();
      window.press("Show the result");
      window.awaitScreen(Screen.RESULT);
    }
  }

  @Test
  void aModelThatWasLoadedIsFine() {
    TestServices services =
        new TestServices(
            TestModel.on(Cases.healthy(), TestModel.saved("2.15.0", "MatMul"), TestLaunch.works()));
    try (TestWindow window = TestWindow.open(services)) {
      choose(window);
      TextField path = window.find("#savedModel", TextField.class);
      Fx.run(() -> path.setText("/home/anna/work/net"));
      window.press("Check everything");
      window.awaitComplete();
      window.awaitScreen(Screen.HEALTHY);
      Fx.await("the model", () -> window.says("Show the model"));
      window.press("Show the model");
      window.awaitText(".headline", "The model loads here");
    }
  }

  @Test
  void withoutAModelNothingIsExamined() {
    try (TestWindow window = TestWindow.open(new TestServices(NEWER))) {
      choose(window);
      window.press("Check everything");
      window.awaitText(".notice Text", "Choose the model first.");
      assertThat(window.screen()).isEqualTo(Screen.START);
    }
  }

  private static void choose(TestWindow window) {
    RadioButton choice = window.find("#modelFails", RadioButton.class);
    Fx.run(() -> choice.setSelected(true));
    Fx.settle();
  }
}
