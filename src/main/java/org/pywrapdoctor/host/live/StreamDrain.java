package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Reads one stream of a program to its end, on a thread of its own, so that the program never
/// waits for us.
final class StreamDrain {
  private static final int CHUNK = 1 << 16;

  private final Thread thread;

  StreamDrain(InputStream stream, String name, Sink... sinks) {
    thread = Thread.ofPlatform().daemon().name(name).start(() -> drain(stream, sinks));
  }

  private static void drain(InputStream stream, Sink... sinks) {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
        for (Sink sink : sinks) {
          sink.write(chunk, count);
        }
      }
    } catch (IOException closed) {
      // The program has ended; what came before is kept.
    }
  }

  /// Waits for the end of the stream, but no longer than `patience`: a process that could not be
  /// ended may hold it open.
  void finish(Duration patience) throws InterruptedException {
    thread.join(patience);
  }
}
