package org.pywrapdoctor.probe.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What a child process is told to do, as Python source for `-c`. It lies beside this class as a
/// resource, in front of it the part that all share.
enum ChildProgram {
  /// Says who the interpreter is.
  ANSWER("answer.py", "import sys; print(sys.version)"),
  /// Imports TensorFlow, computes, uses `tf.keras`.
  IMPORT("import.py", "import tensorflow");

  private static final String SHARED = "talk.py";

  private final String resource;
  private final String inShort;

  ChildProgram(String resource, String inShort) {
    this.resource = resource;
    this.inShort = inShort;
  }

  /// What a person would type to see the same.
  String inShort() {
    return inShort;
  }

  /// The whole program: ASCII without double quotes, which Java would not escape on Windows.
  String source() {
    return read(SHARED) + read(resource);
  }

  private static String read(String name) {
    try (InputStream stream = ChildProgram.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
