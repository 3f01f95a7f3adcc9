package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The text attributes of an HDF5 file's root group (HDF5 File Format Specification 3.0).
/// Superblocks 0 to 3, object headers 1 and 2, strings of fixed and of variable length; attributes
/// in dense storage, which h5py does not write by itself, are not read.
final class Hdf5File {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final byte[] OHDR = {'O', 'H', 'D', 'R'};
  private static final byte[] OCHK = {'O', 'C', 'H', 'K'};
  private static final byte[] GCOL = {'G', 'C', 'O', 'L'};
  private static final int ATTRIBUTE = 0x0c;
  private static final int CONTINUATION = 0x10;
  private static final int MOST_BLOCKS = 1000;
  private static final int LONGEST = 32 << 20;
  private static final int STRING = 3;
  private static final int VARIABLE_LENGTH = 9;

  /// A stretch of messages.
  private record Block(long start, long end) {}

  private final ModelBytes bytes;
  private final long base;
  private final Map<String, String> attributes = new HashMap<>();
  private final Deque<Block> blocks = new ArrayDeque<>();
  private boolean newHeader;
  private boolean ordered;

  private Hdf5File(ModelBytes bytes, long base) {
    this.bytes = bytes;
    this.base = base;
  }

  /// Where the file's signature stands: at its start, or at a power of two from 512 on.
  static boolean is(ModelBytes bytes) throws IOException {
    return signature(bytes) >= 0;
  }

  private static long signature(ModelBytes bytes) throws IOException {
    for (long at = 0; at < Math.min(bytes.size(), 1 << 16); at = at == 0 ? 512 : at * 2) {
      if (bytes.startsWith(at, SIGNATURE)) {
        return at;
      }
    }
    return -1;
  }

  /// The attributes of the root group that are texts, by name.
  static Map<String, String> rootAttributes(ModelBytes bytes) throws IOException {
    Hdf5File file = new Hdf5File(bytes, signature(bytes));
    file.header(file.rootHeader());
    return file.attributes;
  }

  /// Fails where the file is shorter than it says.
  static void requireWhole(ModelBytes bytes) throws IOException {
    long base = signature(bytes);
    int version = bytes.u8(base + 8);
    long addresses = base + (version == 0 ? 24 : version == 1 ? 28 : 12);
    bytes.require(base, bytes.u64(addresses + 2 * 8));
  }

  /// The address of the root group's object header.
  private long rootHeader() throws IOException {
    int version = bytes.u8(base + 8);
    if (version <= 1) {
      expectWideNumbers(bytes.u8(base + 13), bytes.u8(base + 14));
      long addresses = base + (version == 0 ? 24 : 28);
      return base + bytes.u64(addresses + 4 * 8 + 8);
    }
    if (version <= 3) {
      expectWideNumbers(bytes.u8(base + 9), bytes.u8(base + 10));
      return base + bytes.u64(base + 12 + 3 * 8);
    }
    throw new Damage("it has a form of HDF5 that is not known");
  }

  private static void expectWideNumbers(int offsets, int lengths) throws Damage {
    if (offsets != 8 || lengths != 8) {
      throw new Damage("it has a form of HDF5 that Keras does not write");
    }
  }

  private void header(long at) throws IOException {
    newHeader = bytes.startsWith(at, OHDR);
    if (newHeader) {
      int flags = bytes.u8(at + 5);
      ordered = (flags & 0x04) != 0;
      long size = at + 6 + ((flags & 0x20) == 0 ? 0 : 16) + ((flags & 0x10) == 0 ? 0 : 4);
      int width = 1 << (flags & 3);
      long length = little(size, width);
      blocks.add(new Block(size + width, size + width + length));
    } else if (bytes.u8(at) == 1) {
      blocks.add(new Block(at + 16, at + 16 + bytes.u32(at + 8)));
    } else {
      throw new Damage("its first group is garbled");
    }
    for (int i = 0; !blocks.isEmpty(); i++) {
      if (i > MOST_BLOCKS) {
        throw new Damage("its first group has no end");
      }
      messages(blocks.remove());
    }
  }

  private long little(long at, int width) throws IOException {
    return switch (width) {
      case 1 -> bytes.u8(at);
      case 2 -> bytes.u16(at);
      case 4 -> bytes.u32(at);
      default -> bytes.u64(at);
    };
  }

  private void messages(Block block) throws IOException {
    bytes.require(block.start(), block.end() - block.start());
    int head = newHeader ? (ordered ? 6 : 4) : 8;
    long at = block.start();
    while (at + head <= block.end()) {
      int type = newHeader ? bytes.u8(at) : bytes.u16(at);
      int length = bytes.u16(at + (newHeader ? 1 : 2));
      long body = at + head;
      if (body + length > block.end()) {
        return;
      }
      if (type == CONTINUATION) {
        continuation(body);
      } else if (type == ATTRIBUTE) {
        attribute(body, body + length);
      }
      at = body + length;
    }
  }

  private void continuation(long body) throws IOException {
    long start = base + bytes.u64(body);
    long length = bytes.u64(body + 8);
    bytes.require(start, length);
    boolean marked = newHeader && bytes.startsWith(start, OCHK);
    blocks.add(
        marked ? new Block(start + 4, start + length - 4) : new Block(start, start + length));
  }

  private void attribute(long at, long end) throws IOException {
    int version = bytes.u8(at);
    int nameLength = bytes.u16(at + 2);
    int typeLength = bytes.u16(at + 4);
    int spaceLength = bytes.u16(at + 6);
    boolean padded = version == 1;
    long name = at + (version == 3 ? 9 : 8);
    long type = name + padded(nameLength, padded);
    long space = type + padded(typeLength, padded);
    long data = space + padded(spaceLength, padded);
    if (data <= end && isSingle(space)) {
      text(type, data, end)
          .ifPresent(
              value -> attributes.put(nameOf(name, nameLength), value.replaceFirst("\0+$", "")));
    }
  }

  private String nameOf(long at, int length) {
    try {
      return bytes.text(at, length).replaceFirst("\0.*$", "");
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static long padded(int length, boolean padded) {
    return padded ? (length + 7L) & ~7L : length;
  }

  /// Whether a dataspace message says that there is one value.
  private boolean isSingle(long space) throws IOException {
    return bytes.u8(space + 1) == 0;
  }

  private Optional<String> text(long type, long data, long end) throws IOException {
    int kind = bytes.u8(type) & 0x0f;
    long size = bytes.u32(type + 4);
    if (kind == STRING && size <= end - data) {
      return Optional.of(bytes.text(data, size));
    }
    boolean string = (bytes.u8(type + 1) & 0x0f) == 1;
    if (kind == VARIABLE_LENGTH && string && data + 16 <= end) {
      return Optional.of(
          heapText(base + bytes.u64(data + 4), bytes.u32(data + 12), bytes.u32(data)));
    }
    return Optional.empty();
  }

  /// An object of a global heap collection.
  private String heapText(long heap, long index, long length) throws IOException {
    if (!bytes.startsWith(heap, GCOL)) {
      throw new Damage("a long text of it is missing");
    }
    long end = heap + bytes.u64(heap + 8);
    long at = heap + 16;
    while (at + 16 <= end) {
      int object = bytes.u16(at);
      long size = bytes.u64(at + 8);
      if (object == index) {
        if (length > size || size > LONGEST) {
          break;
        }
        return bytes.text(at + 16, length);
      }
      if (object == 0 || size < 0 || size > end - at) {
        break;
      }
      at += 16 + ((size + 7) & ~7L);
    }
    throw new Damage("a long text of it is missing");
  }
}
