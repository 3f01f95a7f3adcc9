package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Reads the index of a checkpoint: a table of sorted keys as LevelDB has them
/// (`tensorflow/core/util/tensor_bundle/tensor_bundle.h`, `tensorflow/tsl/lib/io/format.cc`), whose
/// values are messages (`tensorflow/core/protobuf/tensor_bundle.proto`).
final class CheckpointReader {
  private static final long MAGIC = 0xdb4775248b80fb57L;
  private static final int FOOTER = 48;
  private static final int UNCOMPRESSED = 0;
  private static final String HEADER = "";
  private static final String OBJECTS = "_CHECKPOINTABLE_OBJECT_GRAPH";

  private final ModelBytes bytes;
  private final Map<Integer, Long> lengths = new TreeMap<>();
  private int files;
  private boolean hasObjects;

  private CheckpointReader(ModelBytes bytes) {
    this.bytes = bytes;
  }

  /// What an index tells.
  ///
  /// @param files how many files the numbers lie in
  /// @param lengths the bytes that each of them has at least, by its number
  /// @param hasObjects whether variables are named by the path of objects (2.x)
  record Index(int files, Map<Integer, Long> lengths, boolean hasObjects) {}

  static boolean is(ModelBytes bytes) throws IOException {
    return bytes.size() >= FOOTER && bytes.u64(bytes.size() - 8) == MAGIC;
  }

  static Index read(ModelBytes bytes) throws IOException {
    CheckpointReader reader = new CheckpointReader(bytes);
    reader.blocks();
    return new Index(reader.files, Map.copyOf(reader.lengths), reader.hasObjects);
  }

  /// The footer tells where the block of blocks is.
  private void blocks() throws IOException {
    Place footer = new Place(bytes.size() - FOOTER);
    footer.varint();
    footer.varint();
    block(footer, (_, block, _) -> block(new Place(block), this::entry));
  }

  /// @param handle where it is written where the block lies, and how long it is
  private void block(Place handle, Visitor visitor) throws IOException {
    long start = handle.varint();
    long length = handle.varint();
    bytes.require(start, length + 1);
    if (bytes.u8(start + length) != UNCOMPRESSED) {
      throw new Damage("its index is packed in a way that TensorFlow does not use");
    }
    long end = start + length - 4 - 4 * bytes.u32(start + length - 4);
    Place place = new Place(start);
    String key = "";
    while (place.at < end) {
      int shared = (int) Math.min(place.varint(), key.length());
      long unshared = place.varint();
      long valueLength = place.varint();
      key =
          key.substring(0, shared)
              + new String(bytes.copy(place.at, unshared), StandardCharsets.ISO_8859_1);
      long value = place.at + unshared;
      bytes.require(value, valueLength);
      visitor.visit(key, value, valueLength);
      place.at = value + valueLength;
    }
  }

  private void entry(String key, long start, long length) throws IOException {
    WireMessage value = WireMessage.between(bytes, start, start + length);
    if (key.equals(HEADER)) {
      while (value.next()) {
        if (value.isNumber(1)) {
          files = (int) value.number();
        }
      }
      return;
    }
    hasObjects |= key.equals(OBJECTS);
    int file = 0;
    long end = 0;
    while (value.next()) {
      if (value.isNumber(3)) {
        file = (int) value.number();
      } else if (value.isNumber(4) || value.isNumber(5)) {
        end += value.number();
      }
    }
    lengths.merge(file, end, Math::max);
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(String key, long value, long length) throws IOException;
  }

  /// Reads on from a place.
  private final class Place {
    private long at;

    Place(long at) {
      this.at = at;
    }

    long varint() throws IOException {
      long value = 0;
      for (int i = 0; i < 5; i++) {
        int next = bytes.u8(at++);
        value |= (next & 0x7fL) << (7 * i);
        if (next < 0x80) {
          return value;
        }
      }
      throw new Damage("a number in it has no end");
    }
  }
}
