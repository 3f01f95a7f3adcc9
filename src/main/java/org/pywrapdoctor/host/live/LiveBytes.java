package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.pywrapdoctor.platform.ByteSource;

/// The bytes of one file of this computer. Unlike a `FileChannel` it stays open and goes on when
/// its thread is interrupted, so that a cancelled examination never takes a sound file for a
/// damaged one.
final class LiveBytes implements ByteSource {
  private static final int MOST_AT_ONCE = 1 << 20;
  private static final long UNKNOWN = -1;

  private final RandomAccessFile file;

  /// Where the last read ended; tables are read front to back.
  private long position;

  LiveBytes(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "r");
  }

  @Override
  public long size() throws IOException {
    return file.length();
  }

  @Override
  public int read(long offset, ByteBuffer target) throws IOException {
    if (offset != position) {
      file.seek(offset);
    }
    position = UNKNOWN;
    int count = target.hasArray() ? readIntoArray(target) : readByCopy(target);
    position = offset + count;
    return count;
  }

  private int readIntoArray(ByteBuffer target) throws IOException {
    int total = 0;
    while (target.hasRemaining()) {
      int from = target.arrayOffset() + target.position();
      int count = file.read(target.array(), from, Math.min(target.remaining(), MOST_AT_ONCE));
      if (count < 0) {
        break;
      }
      target.position(target.position() + count);
      total += count;
    }
    return total;
  }

  private int readByCopy(ByteBuffer target) throws IOException {
    ByteBuffer copy = ByteBuffer.allocate(Math.min(target.remaining(), MOST_AT_ONCE));
    int total = 0;
    while (target.hasRemaining()) {
      copy.clear().limit(Math.min(copy.capacity(), target.remaining()));
      int count = readIntoArray(copy);
      target.put(copy.flip());
      total += count;
      if (copy.limit() == 0) {
        break;
      }
    }
    return total;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
