package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.pywrapdoctor.platform.ByteSource;

/// Numbers and texts of a model's file. Every place is checked against the size, and what is kept
/// and how often it is asked is bounded, so that a hostile file uses up neither memory nor time.
/// Numbers are little-endian, as all formats of models have them.
final class ModelBytes {
  private static final int WINDOW = 1 << 14;
  private static final long MOST_KEPT = 64L << 20;
  private static final long MOST_STEPS = 100_000_000;

  private final ByteSource source;
  private final long size;
  private final ByteBuffer window =
      ByteBuffer.allocate(WINDOW).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private long windowStart;
  private long kept;
  private long steps;

  ModelBytes(ByteSource source) throws IOException {
    this.source = source;
    this.size = source.size();
  }

  long size() {
    return size;
  }

  int u8(long at) throws IOException {
    return window.get(place(at, 1)) & 0xff;
  }

  int u16(long at) throws IOException {
    return window.getShort(place(at, Short.BYTES)) & 0xffff;
  }

  long u32(long at) throws IOException {
    return window.getInt(place(at, Integer.BYTES)) & 0xffffffffL;
  }

  int i32(long at) throws IOException {
    return window.getInt(place(at, Integer.BYTES));
  }

  /// A 64-bit number; one that does not fit a `long` comes back negative and fails every check.
  long u64(long at) throws IOException {
    return window.getLong(place(at, Long.BYTES));
  }

  /// A stretch in memory.
  byte[] copy(long at, long length) throws IOException {
    require(at, length);
    kept += length;
    if (kept > MOST_KEPT) {
      throw new Damage("its texts are too long to be true");
    }
    ByteBuffer copy = ByteBuffer.allocate((int) length);
    fill(at, copy);
    return copy.array();
  }

  String text(long at, long length) throws IOException {
    return new String(copy(at, length), StandardCharsets.UTF_8);
  }

  boolean startsWith(long at, byte[] expected) throws IOException {
    for (int i = 0; i < expected.length; i++) {
      if (at + i >= size || u8(at + i) != (expected[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /// Fails unless the stretch lies inside the file.
  void require(long at, long length) throws IOException {
    if (at < 0 || length < 0 || at > size - length) {
      throw new Damage("it ends too early, or says that a part lies beyond its end");
    }
    if (++steps > MOST_STEPS) {
      throw new Damage("its parts have no end");
    }
  }

  /// Where in the window the bytes at `at` are.
  private int place(long at, int length) throws IOException {
    require(at, length);
    if (at < windowStart || at + length > windowStart + window.limit()) {
      window.clear().limit((int) Math.min(WINDOW, size - at));
      fill(at, window);
      windowStart = at;
    }
    return (int) (at - windowStart);
  }

  private void fill(long at, ByteBuffer target) throws IOException {
    while (target.hasRemaining()) {
      if (source.read(at + target.position(), target) <= 0) {
        throw new Damage("it became shorter while it was read");
      }
    }
    target.flip();
  }
}
