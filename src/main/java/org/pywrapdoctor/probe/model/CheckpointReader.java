package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pywrapdoctor.snapshot.Model.Part;

/// Reads the index of a checkpoint: a table of sorted keys as LevelDB has them
/// (`tensorflow/core/util/tensor_bundle/tensor_bundle.h`, `tensorflow/tsl/lib/io/format.cc`).
final class CheckpointReader {
  private static final long MAGIC = 0xdb4775248b80fb57L;
  private static final int FOOTER = 48;
  private static final int UNCOMPRESSED = 0;
  private static final String OBJECTS = "_CHECKPOINTABLE_OBJECT_GRAPH";

  private final ModelBytes bytes;
  private long at;

  private CheckpointReader(ModelBytes bytes) {
    this.bytes = bytes;
  }

  static boolean is(ModelBytes bytes) throws IOException {
    return bytes.size() >= FOOTER && bytes.u64(bytes.size() - 8) == MAGIC;
  }

  static void read(ModelBytes bytes, ModelDraft draft) throws IOException {
    new CheckpointReader(bytes).index(draft);
  }

  /// The first block holds the header under the empty key, and the objects' graph, whose key sorts
  /// before the names of variables.
  private void index(ModelDraft draft) throws IOException {
    draft.has(Part.WEIGHTS_ONLY);
    at = bytes.size() - FOOTER;
    varint();
    varint();
    long index = varint();
    long indexLength = varint();
    at = index;
    bytes.require(index, indexLength);
    varint();
    long keyLength = varint();
    varint();
    at += keyLength;
    long block = varint();
    long blockLength = varint();
    bytes.require(block, blockLength + 1);
    if (bytes.u8(block + blockLength) != UNCOMPRESSED) {
      throw new Damage("its index is packed in a way that TensorFlow does not use");
    }
    long entries = blockLength - 4 - 4 * bytes.u32(block + blockLength - 4);
    entries(block, block + entries, draft);
  }

  private void entries(long start, long end, ModelDraft draft) throws IOException {
    at = start;
    String key = "";
    while (at < end) {
      int shared = (int) Math.min(varint(), key.length());
      long unshared = varint();
      long length = varint();
      key =
          key.substring(0, shared)
              + new String(bytes.copy(at, unshared), StandardCharsets.ISO_8859_1);
      at += unshared;
      bytes.require(at, length);
      if (key.equals(OBJECTS)) {
        draft.has(Part.OBJECTS);
      }
      at += length;
    }
  }

  private long varint() throws IOException {
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
