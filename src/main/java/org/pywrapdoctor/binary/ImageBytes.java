package org.pywrapdoctor.binary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.pywrapdoctor.platform.ByteSource;

/// Numbers and texts at given places of a file. Every place is checked against the file's size, and
/// the sum of all texts and tables is bounded, so that a hostile file cannot use up memory.
final class ImageBytes {

  private static final int MAX_TEXT = 1 << 20;
  private static final long MAX_TOTAL = 96L << 20;

  private final BlockCache blocks;
  private final ByteOrder order;
  private long taken;

  ImageBytes(ByteSource source, ByteOrder order) throws IOException {
    this(new BlockCache(source), order);
  }

  private ImageBytes(BlockCache blocks, ByteOrder order) {
    this.blocks = blocks;
    this.order = order;
  }

  /// The same file, read in another byte order.
  ImageBytes ordered(ByteOrder other) {
    return new ImageBytes(blocks, other);
  }

  ByteOrder order() {
    return order;
  }

  long size() {
    return blocks.size();
  }

  int u8(long offset) throws IOException {
    return blocks.at(offset);
  }

  int u16(long offset) throws IOException {
    int first = blocks.at(offset);
    int second = blocks.at(offset + 1);
    return order == ByteOrder.LITTLE_ENDIAN ? first | second << 8 : first << 8 | second;
  }

  long u32(long offset) throws IOException {
    long first = u16(offset);
    long second = u16(offset + 2);
    return order == ByteOrder.LITTLE_ENDIAN ? first | second << 16 : first << 16 | second;
  }

  /// A 64-bit number; one that does not fit a `long` comes back negative and fails every check.
  long u64(long offset) throws IOException {
    long first = u32(offset);
    long second = u32(offset + 4);
    return order == ByteOrder.LITTLE_ENDIAN ? first | second << 32 : first << 32 | second;
  }

  /// A text that ends with a zero byte, before `end`.
  String text(long offset, long end) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream(32);
    long last = Math.min(end, offset + MAX_TEXT);
    for (long at = offset; at < last; at++) {
      int next = blocks.at(at);
      if (next == 0) {
        take(text.size(), offset);
        return text.toString(StandardCharsets.UTF_8);
      }
      text.write(next);
    }
    throw new MalformedException("a name has no end", offset);
  }

  /// Whether the text at `offset` is just `expected` and its closing zero byte.
  boolean isText(long offset, byte[] expected) throws IOException {
    for (int i = 0; i < expected.length; i++) {
      if (blocks.at(offset + i) != (expected[i] & 0xff)) {
        return false;
      }
    }
    return blocks.at(offset + expected.length) == 0;
  }

  /// A whole table in memory.
  ByteBuffer table(long offset, long length, String what) throws IOException {
    require(offset, length, what);
    take(length, offset);
    return blocks.bulk(offset, (int) length).order(order);
  }

  /// Fails unless `length` bytes from `offset` on lie inside the file.
  void require(long offset, long length, String what) throws MalformedException {
    if (offset < 0 || length < 0 || offset > size() - length) {
      throw new MalformedException(what + " lies beyond the end of the file", offset);
    }
  }

  private void take(long length, long offset) throws MalformedException {
    taken += length;
    if (taken > MAX_TOTAL) {
      throw new MalformedException("the tables are too large to be true", offset);
    }
  }
}
