package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.wizard.page.Screen;

/// TensorFlow works alone, and the person's program still fails.
class OwnProgramTest {

  @Test
  void theProgramThatFailsIsTriedToo() {
    AtomicReference<Optional<String>> tried = new AtomicReference<>(Optional.empty());
    TestServices services =
        new TestServices(Cases.healthy())
            .with(
                Look.IMPORT,
                (snapshot, _) -> {
                  tried.set(snapshot.request().script());
                  return snapshot.toBuilder().launch(Cases.healthy().launch()).build();
                });
    services.desktop.file = Optional.of(Path.of("/home/ada/train.py"));
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitScreen(Screen.HEALTHY);
      assertThat(tried.get()).isEmpty();
      window.press("Try my own program…");
      window.awaitComplete();
      window.awaitScreen(Screen.HEALTHY);
      assertThat(tried.get()).contains("/home/ada/train.py");
    }
  }
}
