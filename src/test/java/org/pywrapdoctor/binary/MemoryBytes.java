package org.pywrapdoctor.binary;

import java.nio.ByteBuffer;
import org.pywrapdoctor.platform.ByteSource;

/// A file that exists in memory only: `bytes`, cut off at `size` or followed by zeros up to it.
record MemoryBytes(byte[] bytes, long size) implements ByteSource {

  MemoryBytes(byte[] bytes) {
    this(bytes, bytes.length);
  }

  @Override
  public int read(long offset, ByteBuffer target) {
    if (offset >= size) {
      return 0;
    }
    int count = (int) Math.min(target.remaining(), size - offset);
    int stored = Math.clamp(bytes.length - offset, 0, count);
    if (stored > 0) {
      target.put(bytes, (int) offset, stored);
    }
    target.put(new byte[count - stored]);
    return count;
  }

  @Override
  public void close() {}
}
