package org.pywrapdoctor.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.pywrapdoctor.platform.ByteSource;

/// Damages a file at random, the same way for the same seed, and mostly where a reader looks.
public final class Mutator {

  private static final int BLOCK = 4096;
  private static final int HEADERS = 1024;
  private static final int MAX_CHANGES = 6;
  private static final int MAX_CHUNK = 64;

  private final byte[] original;
  private final List<Integer> readBlocks = new ArrayList<>();

  /// @param reader what reads the file; it is called once with the original
  public Mutator(byte[] original, Consumer<ByteSource> reader) {
    this.original = original;
    reader.accept(new Tracer());
  }

  /// The file with a few changes; now and then it also ends early, or goes on with zeros.
  public ByteSource mutant(long seed) {
    Random random = new Random(seed);
    byte[] bytes = original.clone();
    for (int i = random.nextInt(MAX_CHANGES); i >= 0; i--) {
      change(ByteBuffer.wrap(bytes), place(random), random);
    }
    return new MemoryBytes(bytes, size(random));
  }

  private long size(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> random.nextInt(original.length);
      case 1 -> original.length + (1L << random.nextInt(45));
      default -> original.length;
    };
  }

  private int place(Random random) {
    int kind = random.nextInt(10);
    int place =
        kind < 4
            ? random.nextInt(HEADERS)
            : kind < 9
                ? readBlocks.get(random.nextInt(readBlocks.size())) + random.nextInt(BLOCK)
                : random.nextInt(original.length);
    return Math.min(place, original.length - 1) & -(1 << random.nextInt(4));
  }

  private void change(ByteBuffer bytes, int at, Random random) {
    bytes.order(random.nextInt(8) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int room = bytes.capacity() - at;
    switch (random.nextInt(6)) {
      case 0 -> bytes.put(at, (byte) random.nextInt());
      case 1 -> bytes.put(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
      case 2 -> copyChunk(bytes, at, random);
      case 3 -> {
        if (room >= Integer.BYTES) {
          bytes.putInt(at, bytes.getInt(at) + random.nextInt(-32, 33));
        }
      }
      default -> putTelling(bytes, at, random);
    }
  }

  private void copyChunk(ByteBuffer bytes, int at, Random random) {
    int from = place(random);
    int length = Math.min(random.nextInt(MAX_CHUNK) + 1, bytes.capacity() - Math.max(at, from));
    bytes.put(at, bytes.array(), from, length);
  }

  /// A number at which counts, sizes and offsets go wrong.
  private void putTelling(ByteBuffer bytes, int at, Random random) {
    long[] numbers = {
      0,
      1,
      0x7f,
      0xff,
      0x7fff,
      0xffff,
      0x7fffffffL,
      0x80000000L,
      0xffffffffL,
      Long.MAX_VALUE,
      Long.MIN_VALUE,
      -1,
      original.length,
      original.length - 1L,
      at,
      1L << random.nextInt(64)
    };
    long number = numbers[random.nextInt(numbers.length)];
    int width = Math.min(1 << random.nextInt(4), Integer.highestOneBit(bytes.capacity() - at));
    switch (width) {
      case Long.BYTES -> bytes.putLong(at, number);
      case Integer.BYTES -> bytes.putInt(at, (int) number);
      case Short.BYTES -> bytes.putShort(at, (short) number);
      default -> bytes.put(at, (byte) number);
    }
  }

  /// Notes which blocks the readers ask for.
  private final class Tracer implements ByteSource {

    private final MemoryBytes bytes = new MemoryBytes(original);

    @Override
    public long size() {
      return bytes.size();
    }

    @Override
    public int read(long offset, ByteBuffer target) {
      readBlocks.add((int) offset);
      return bytes.read(offset, target);
    }

    @Override
    public void close() {}
  }
}
