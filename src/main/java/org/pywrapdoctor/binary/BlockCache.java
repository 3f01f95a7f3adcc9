package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.pywrapdoctor.platform.ByteSource;

/// The most recently used blocks of a file: headers are read number by number without a system call
/// for each, and a file of a gigabyte takes at most a megabyte of memory.
final class BlockCache {

  private static final int BLOCK = 8192;
  private static final int MAX_BLOCKS = 128;

  private final ByteSource source;
  private final long size;
  private final LinkedHashMap<Long, byte[]> blocks = new LinkedHashMap<>(64, 0.75f, true);
  private long currentIndex = -1;
  private byte[] current = new byte[0];

  BlockCache(ByteSource source) throws IOException {
    this.source = source;
    this.size = source.size();
  }

  long size() {
    return size;
  }

  /// The byte at `offset`, 0 to 255.
  int at(long offset) throws IOException {
    return blockOf(offset)[within(offset)] & 0xff;
  }

  /// The number of `width` bytes at `offset`, at most eight.
  long number(long offset, int width, ByteOrder order) throws IOException {
    byte[] block = blockOf(offset);
    int start = within(offset);
    boolean whole = start + width <= block.length;
    long number = 0;
    for (int i = 0; i < width; i++) {
      int from = order == ByteOrder.BIG_ENDIAN ? i : width - 1 - i;
      number = number << 8 | (whole ? block[start + from] & 0xff : at(offset + from));
    }
    return number;
  }

  /// The bytes from `offset` on, without the zero byte that ends them before `end`.
  byte[] upToZero(long offset, long end) throws IOException {
    byte[] text = new byte[0];
    for (long at = offset; at < end; ) {
      byte[] block = blockOf(at);
      int start = within(at);
      int last = (int) Math.min(block.length, start + (end - at));
      int stop = start;
      while (stop < last && block[stop] != 0) {
        stop++;
      }
      int known = text.length;
      text = Arrays.copyOf(text, known + stop - start);
      System.arraycopy(block, start, text, known, stop - start);
      if (stop < last) {
        return text;
      }
      at += last - start;
    }
    throw new MalformedException("a name has no end", offset);
  }

  /// Whether these bytes stand at `offset`.
  boolean isAt(long offset, byte[] expected) throws IOException {
    byte[] block = blockOf(offset);
    int start = within(offset);
    if (start + expected.length <= block.length) {
      return Arrays.equals(block, start, start + expected.length, expected, 0, expected.length);
    }
    for (int i = 0; i < expected.length; i++) {
      if (at(offset + i) != (expected[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  private byte[] blockOf(long offset) throws IOException {
    if (offset < 0 || offset >= size) {
      throw new MalformedException("the file ends too early", offset);
    }
    long index = offset / BLOCK;
    if (index != currentIndex) {
      current = block(index);
      currentIndex = index;
    }
    return current;
  }

  private static int within(long offset) {
    return (int) (offset % BLOCK);
  }

  /// A stretch of the file that is known to lie inside it.
  ByteBuffer bulk(long offset, int length) throws IOException {
    return read(offset, ByteBuffer.allocate(length));
  }

  private ByteBuffer read(long offset, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (source.read(offset + buffer.position(), buffer) <= 0) {
        throw new MalformedException("the file became shorter while it was read", offset);
      }
    }
    return buffer.flip();
  }

  private byte[] block(long index) throws IOException {
    byte[] known = blocks.get(index);
    if (known != null) {
      return known;
    }
    long start = index * BLOCK;
    int length = (int) Math.min(BLOCK, size - start);
    byte[] bytes = blocks.size() < MAX_BLOCKS ? new byte[length] : oldest(length);
    read(start, ByteBuffer.wrap(bytes));
    blocks.put(index, bytes);
    return bytes;
  }

  /// The block that was not needed for the longest time gives its memory: new memory costs more
  /// than what is read into it.
  private byte[] oldest(int length) {
    Iterator<byte[]> oldestFirst = blocks.values().iterator();
    byte[] bytes = oldestFirst.next();
    oldestFirst.remove();
    return bytes.length == length ? bytes : new byte[length];
  }
}
