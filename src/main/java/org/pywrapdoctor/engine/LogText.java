package org.pywrapdoctor.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.pywrapdoctor.probe.log.LogReader;

/// The end of a log as bytes; how much of it is read is bounded.
///
/// @param name the file's name, or what stands for it
/// @param bytes at most [LogReader#MOST_BYTES]
/// @param cut whether there was more before
public record LogText(String name, byte[] bytes, boolean cut) {
  private static final int BLOCK = 1 << 16;

  /// A text that somebody pasted.
  public static LogText pasted(String name, String text) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    int start = Math.max(0, all.length - LogReader.MOST_BYTES);
    return new LogText(name, Arrays.copyOfRange(all, start, all.length), start > 0);
  }

  /// Reads the end of a file.
  ///
  /// @throws IOException when it cannot be read
  public static LogText of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long start = Math.max(0, channel.size() - LogReader.MOST_BYTES);
      channel.position(start);
      LogText read = of(name, Channels.newInputStream(channel));
      return new LogText(name, read.bytes, read.cut || start > 0);
    }
  }

  /// Reads a stream to its end and keeps the end of it.
  ///
  /// @throws IOException when it cannot be read
  public static LogText of(String name, InputStream stream) throws IOException {
    byte[] kept = new byte[BLOCK];
    int length = 0;
    boolean cut = false;
    for (int read = 0; read >= 0; read = stream.read(kept, length, BLOCK)) {
      length += read;
      if (length > 2 * LogReader.MOST_BYTES) {
        int start = length - LogReader.MOST_BYTES;
        System.arraycopy(kept, start, kept, 0, LogReader.MOST_BYTES);
        length = LogReader.MOST_BYTES;
        cut = true;
      }
      if (kept.length - length < BLOCK) {
        kept = Arrays.copyOf(kept, kept.length + Math.max(BLOCK, length));
      }
    }
    int start = Math.max(0, length - LogReader.MOST_BYTES);
    return new LogText(name, Arrays.copyOfRange(kept, start, length), cut || start > 0);
  }
}
