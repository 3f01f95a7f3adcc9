package org.pywrapdoctor.platform;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Random access to the bytes of one file of the examined computer. Readers ask only for the ranges
/// that they need, so that a recording can keep just these.
public interface ByteSource extends AutoCloseable {

  /// The size in bytes.
  long size() throws IOException;

  /// Reads into `target` from `offset` on until it is full or the file ends, and returns the number
  /// of bytes read (0 at or after the end).
  int read(long offset, ByteBuffer target) throws IOException;

  @Override
  void close() throws IOException;
}
