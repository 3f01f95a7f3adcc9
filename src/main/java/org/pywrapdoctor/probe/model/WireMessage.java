package org.pywrapdoctor.probe.model;

import java.io.IOException;

/// One message of protobuf's wire format, field by field, without its schema
/// (https://protobuf.dev/programming-guides/encoding/). What is not asked for is skipped unread.
final class WireMessage {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;
  private static final int LONGEST_VARINT = 10;
  private static final int DEEPEST = 32;

  private final ModelBytes bytes;
  private final long end;
  private final int depth;
  private long at;
  private int field;
  private int type;
  private long number;
  private long start;

  private WireMessage(ModelBytes bytes, long start, long end, int depth) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.depth = depth;
  }

  /// The message that a whole file is.
  static WireMessage of(ModelBytes bytes) {
    return new WireMessage(bytes, 0, bytes.size(), 0);
  }

  /// The message between two places of a file.
  static WireMessage between(ModelBytes bytes, long start, long end) {
    return new WireMessage(bytes, start, end, 0);
  }

  /// Goes on to the next field; false at the end.
  boolean next() throws IOException {
    if (at >= end) {
      return false;
    }
    long tag = varint();
    field = (int) (tag >>> 3);
    type = (int) (tag & 7);
    if (tag >>> 3 == 0 || tag >>> 3 > 0x1fffffff) {
      throw new Damage("it is not what it begins like");
    }
    switch (type) {
      case VARINT -> number = varint();
      case FIXED_64 -> skip(Long.BYTES);
      case BYTES -> skip(varint());
      case FIXED_32 -> skip(Integer.BYTES);
      default -> throw new Damage("it is not what it begins like");
    }
    return true;
  }

  /// The number of the field.
  int field() {
    return field;
  }

  /// Whether the field is this one, and a message or a text.
  boolean isBytes(int wanted) {
    return field == wanted && type == BYTES;
  }

  /// Whether the field is this one, and a number.
  boolean isNumber(int wanted) {
    return field == wanted && type == VARINT;
  }

  long number() {
    return number;
  }

  long length() {
    return at - start;
  }

  String text() throws IOException {
    return bytes.text(start, at - start);
  }

  WireMessage message() throws IOException {
    if (depth > DEEPEST) {
      throw new Damage("its parts lie too deep in each other");
    }
    return new WireMessage(bytes, start, at, depth + 1);
  }

  private void skip(long length) throws IOException {
    if (length < 0 || length > end - at) {
      throw new Damage("it ends too early, or says that a part lies beyond its end");
    }
    start = at;
    at += length;
  }

  private long varint() throws IOException {
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT && at < end; i++) {
      int next = bytes.u8(at++);
      value |= (next & 0x7fL) << (7 * i);
      if (next < 0x80) {
        return value;
      }
    }
    throw new Damage("a number in it has no end");
  }
}
