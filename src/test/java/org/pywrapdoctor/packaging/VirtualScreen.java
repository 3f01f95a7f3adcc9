package org.pywrapdoctor.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.pywrapdoctor.fixture.Display;
import org.pywrapdoctor.fixture.Finished;

/// A screen that nobody sees, with a window manager on it. What is on it is read by a program that
/// recognises letters, so a picture without real text fails a test.
final class VirtualScreen implements AutoCloseable {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Display display;
  private final Process manager;

  private VirtualScreen(Display display, Process manager) {
    this.display = display;
    this.manager = manager;
  }

  static VirtualScreen open() throws IOException {
    Display display = Display.open(1400, 1000);
    return new VirtualScreen(display, start(display, "openbox"));
  }

  /// Starts a program of this machine whose window is to be on this screen.
  Process start(String... command) throws IOException {
    return start(display, command);
  }

  private static Process start(Display display, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(display.variables());
    return builder.start();
  }

  Map<String, String> variables() {
    return display.variables();
  }

  /// Waits until these words are to be read on the screen, and keeps the picture under `name`.
  void await(String name, String... words) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String text = "";
    while (System.nanoTime() < end) {
      text = ScreenText.of(shoot(name)).withoutSpaces();
      if (Stream.of(words).map(word -> word.replace(" ", "")).allMatch(text::contains)) {
        return;
      }
      pause();
    }
    throw new AssertionError("Not to be read: " + List.of(words) + " in: " + text);
  }

  /// Clicks on words that are to be read on the screen.
  void click(String... words) {
    clickRightOf(0, words);
  }

  /// Clicks so many pixels right of words; a button that is white on blue cannot be read itself.
  void clickRightOf(int pixels, String... words) {
    ScreenText.Place place = ScreenText.of(shoot("click")).find(words);
    String x = String.valueOf(place.x() + pixels);
    String y = String.valueOf(place.y());
    Tool.run(variables(), "xdotool", "mousemove", x, y, "sleep", "0.3", "click", "1");
  }

  /// The width in pixels of the widest window with this title. A window that goes while it is
  /// looked at stops the look, which is then done again.
  int width(String title) {
    List<String> look =
        List.of(
            "xdotool",
            "search",
            "--onlyvisible",
            "--name",
            title,
            "getwindowgeometry",
            "--shell",
            "%@");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Finished seen = Finished.run(Path.of("").toAbsolutePath(), variables(), PATIENCE, look);
      OptionalInt width =
          seen.output()
              .lines()
              .filter(line -> line.startsWith("WIDTH="))
              .mapToInt(line -> Integer.parseInt(line.substring("WIDTH=".length())))
              .max();
      if (seen.exitCode() == 0 && width.isPresent()) {
        return width.getAsInt();
      }
      pause();
    }
    throw new AssertionError("There is no window " + title);
  }

  private Path shoot(String name) {
    try {
      Files.createDirectories(SHOTS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Path file = SHOTS.resolve(name + ".png");
    Tool.run(variables(), "import", "-window", "root", file.toString());
    return file;
  }

  static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    manager.destroy();
    display.close();
  }
}
