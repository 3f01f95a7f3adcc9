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
  IMPORT("import.py", "import tensorflow"),
  /// The same, and asks TensorFlow for its build and its devices.
  IMPORT_AND_DEVICES("devices.py import.py", "import tensorflow"),
  /// Imports TensorFlow and stops there.
  IMPORT_ALONE("no_further.py import.py", "import tensorflow");

  private static final String SHARED = "talk.py";

  private final String resources;
  private final String inShort;

  ChildProgram(String resources, String inShort) {
    this.resources = resources;
    this.inShort = inShort;
  }

  /// What a person would type to see the same.
  String inShort() {
    return inShort;
  }

  /// The whole program: ASCII without double quotes, which Java would not escape on Windows.
  String source() {
    StringBuilder source = new StringBuilder(read(SHARED));
    for (String resource : resources.split(" ")) {
      source.append(read(resource));
    }
    return source.toString();
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
