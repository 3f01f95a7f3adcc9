package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pywrapdoctor.platform.ByteSource;

/// A file that counts the bytes that are read of it.
public final class CountedBytes implements ByteSource {

  private final ByteSource file;
  private long read;

  /// Reads through to `file`.
  public CountedBytes(ByteSource file) {
    this.file = file;
  }

  /// How many bytes were read so far.
  public long read() {
    return read;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public int read(long offset, ByteBuffer target) throws IOException {
    int count = file.read(offset, target);
    read += Math.max(0, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
