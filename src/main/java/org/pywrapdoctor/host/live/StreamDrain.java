package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Reads one stream of a program to its end, on a thread of its own, so that the program never
/// waits
/// for us. What is over the limit is read and forgotten.
final class StreamDrain {
  private static final int CHUNK = 1 << 16;

  private final CappedBytes kept;
  private final Thread thread;

  StreamDrain(InputStream stream, int limit, String name) {
    kept = new CappedBytes(limit);
    thread = Thread.ofPlatform().daemon().name(name).start(() -> drain(stream));
  }

  private void drain(InputStream stream) {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
        kept.write(chunk, count);
      }
    } catch (IOException closed) {
      // The program has ended; what came before is kept.
    }
  }

  /// What has come; waits at most `patience` for the rest, for a process that could not be ended
  /// may
  /// hold the stream open.
  byte[] finish(Duration patience) throws InterruptedException {
    thread.join(patience);
    return kept.toBytes();
  }
}
