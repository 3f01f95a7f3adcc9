package org.pywrapdoctor.host.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Hands the lines of a stream from the thread that reads it to the one that waits for the program.
/// Lines that are too long, or too many at once, are left out here; the stream itself keeps them.
final class LineTap implements Sink {
  private static final int LONGEST_LINE = 1 << 16;
  private static final int MOST_WAITING = 1000;

  private final List<String> waiting = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  @Override
  public synchronized void write(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != '\n') {
        if (line.size() <= LONGEST_LINE) {
          line.write(bytes[i]);
        }
      } else {
        if (line.size() <= LONGEST_LINE && waiting.size() < MOST_WAITING) {
          waiting.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
        }
        line.reset();
      }
    }
  }

  /// Passes on what has come since the last time.
  void drainTo(Consumer<String> listener) {
    List<String> lines;
    synchronized (this) {
      lines = List.copyOf(waiting);
      waiting.clear();
    }
    lines.forEach(listener);
  }
}
