package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.fixture.Display;
import org.pywrapdoctor.fixture.Finished;
import org.pywrapdoctor.fixture.TestClasses;
import org.pywrapdoctor.packaging.Tool;

/// The screens once more, enlarged as on a sharp display: on a real toolkit, since the one without
/// a display cannot be enlarged, and in a process of its own, since a process has one toolkit.
class ScaledScreensTest {

  @Test
  void everyScreenFitsOnASmallDisplayWhereAllIsHalfAsLargeAgain() throws IOException {
    run(150, 1280, 800, WalkTest.class, HelpdeskTest.class, ErrorMessageTest.class);
  }

  @ParameterizedTest
  @CsvSource({"150, 1640, 1120", "200, 2160, 1480"})
  void everyStateOfAScreenIsWhole(int percent, int width, int height) throws IOException {
    run(
        percent,
        width,
        height,
        WalkTest.class,
        ScreensTest.class,
        RepairScreensTest.class,
        HelpdeskTest.class,
        ErrorMessageTest.class);
  }

  private static void run(int percent, int width, int height, Class<?>... screens)
      throws IOException {
    Tool.require("Xvfb");
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dglass.gtk.uiScale=" + percent + "%",
            "-Dprism.order=sw",
            "-Duser.language=en",
            "-Duser.country=US",
            "-cp",
            TestClasses.path(ScaledScreensTest.class, Wizard.class, Assertions.class),
            ScreenTests.class.getName());
    List<String> command =
        Stream.concat(java.stream(), Stream.of(screens).map(Class::getName)).toList();
    try (Display display = Display.open(width, height)) {
      Finished tests =
          Finished.run(
              Path.of("").toAbsolutePath(), display.variables(), Duration.ofMinutes(15), command);
      assertThat(tests.exitCode()).as(tests.output()).isZero();
    }
  }
}
