package org.pywrapdoctor.binary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The libraries that the script `make-samples` made, which are the same on every computer.
final class Samples {

  private Samples() {}

  static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static BinaryImage image(byte[] bytes) {
    return ((BinaryReading.Image) BinaryReader.read(new MemoryBytes(bytes))).image();
  }
}
