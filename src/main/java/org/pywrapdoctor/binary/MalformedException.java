package org.pywrapdoctor.binary;

import java.io.IOException;

/// Thrown inside the readers where a file contradicts itself; becomes [BinaryReading.Malformed] at
/// their door.
final class MalformedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long offset;

  MalformedException(String what, long offset) {
    super(what);
    this.offset = offset;
  }

  long offset() {
    return offset;
  }
}
