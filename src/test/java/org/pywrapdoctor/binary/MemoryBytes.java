package org.pywrapdoctor.binary;

import java.nio.ByteBuffer;
import org.pywrapdoctor.platform.ByteSource;

/// A file that exists in memory only.
record MemoryBytes(byte[] bytes, int length) implements ByteSource {

  MemoryBytes(byte[] bytes) {
    this(bytes, bytes.length);
  }

  @Override
  public long size() {
    return length;
  }

  @Override
  public int read(long offset, ByteBuffer target) {
    if (offset >= length) {
      return 0;
    }
    int count = (int) Math.min(target.remaining(), length - offset);
    target.put(bytes, (int) offset, count);
    return count;
  }

  @Override
  public void close() {}
}
