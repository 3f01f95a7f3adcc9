package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.pywrapdoctor.platform.ByteSource;

/// Numbers and texts at given places of a file. Every place is checked against the file's size, and
/// what all of them cost together is bounded, so that a hostile file uses up neither memory nor
/// time.
final class ImageBytes {

  private static final int MAX_TEXT = 1 << 20;
  private static final int TEXT_OVERHEAD = 64;

  private final BlockCache blocks;
  private final ByteOrder order;
  private final ReadingBudget budget;

  ImageBytes(ByteSource source, ByteOrder order) throws IOException {
    this(new BlockCache(source), order, new ReadingBudget());
  }

  private ImageBytes(BlockCache blocks, ByteOrder order, ReadingBudget budget) {
    this.blocks = blocks;
    this.order = order;
    this.budget = budget;
  }

  /// The same file, read in another byte order and from the same budget.
  ImageBytes ordered(ByteOrder other) {
    return new ImageBytes(blocks, other, budget);
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
    return (int) blocks.number(offset, 2, order);
  }

  long u32(long offset) throws IOException {
    return blocks.number(offset, 4, order);
  }

  /// A 64-bit number; one that does not fit a `long` comes back negative and fails every check.
  long u64(long offset) throws IOException {
    return blocks.number(offset, 8, order);
  }

  /// A text that ends with a zero byte, before `end`.
  String text(long offset, long end) throws IOException {
    return new String(name(offset, end), StandardCharsets.UTF_8);
  }

  /// The same as the bytes that stand in the file.
  byte[] name(long offset, long end) throws IOException {
    byte[] text = blocks.upToZero(offset, Math.min(end, offset + MAX_TEXT));
    budget.takeMemory(TEXT_OVERHEAD + text.length, offset);
    return text;
  }

  /// Whether the text at `offset` is just `expected` and its closing zero byte.
  boolean isText(long offset, byte[] expected) throws IOException {
    budget.takeSteps(expected.length, offset);
    return blocks.isAt(offset, expected) && blocks.at(offset + expected.length) == 0;
  }

  /// A whole table in memory.
  ByteBuffer table(long offset, long length, String what) throws IOException {
    require(offset, length, what);
    budget.takeMemory(length, offset);
    return blocks.bulk(offset, (int) length).order(order);
  }

  /// A part of a table, which is looked at and dropped.
  ByteBuffer part(long offset, int length, String what) throws IOException {
    require(offset, length, what);
    return blocks.bulk(offset, length).order(order);
  }

  /// Fails unless `length` bytes from `offset` on lie inside the file.
  void require(long offset, long length, String what) throws MalformedException {
    if (offset < 0 || length < 0 || offset > size() - length) {
      throw new MalformedException(what + " lies beyond the end of the file", offset);
    }
  }

  /// Counts one place that is kept in mind.
  void note(long offset) throws MalformedException {
    budget.takeMemory(Long.BYTES, offset);
  }

  /// Counts one step along a chain that may run in circles.
  void step(long offset) throws MalformedException {
    budget.takeSteps(1, offset);
  }
}
