package org.pywrapdoctor.probe.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a child process is told to do, as Python source for `-c`. It lies beside this class as
/// resources, in front of it the part that all share.
enum ChildProgram {
  /// Says who the interpreter is, and what a script imports.
  ANSWER("import sys; print(sys.version)", "answer.py"),
  /// Imports TensorFlow, computes, uses `tf.keras`.
  IMPORT("import tensorflow", "stages.py", "loaded.py", "no_trace.py", "import.py"),
  /// The same, and asks TensorFlow for its build and its devices.
  IMPORT_AND_DEVICES(
      "import tensorflow", "devices.py", "stages.py", "loaded.py", "no_trace.py", "import.py"),
  /// Imports TensorFlow and stops there.
  IMPORT_ALONE(
      "import tensorflow", "no_further.py", "stages.py", "loaded.py", "no_trace.py", "import.py"),
  /// Imports TensorFlow and loads the person's model.
  MODEL("import tensorflow", "stages.py", "no_trace.py", "model.py"),
  /// Loads TensorFlow's native modules with empty packages in the place of their parents.
  NATIVE(
      "import sys; from importlib.util import find_spec; sys.path[:0] = [find_spec('tensorflow')"
          + ".submodule_search_locations[0] + '/python']; import _pywrap_tensorflow_internal",
      "stages.py",
      "loaded.py",
      "native.py");

  private static final String SHARED = "talk.py";

  private final String inShort;
  private final List<String> resources;

  ChildProgram(String inShort, String... resources) {
    this.inShort = inShort;
    this.resources = List.of(resources);
  }

  /// What a person would type to see the same, after these import statements.
  String inShort(List<String> importedFirst) {
    return Stream.concat(importedFirst.stream(), Stream.of(inShort))
        .collect(Collectors.joining("; "));
  }

  /// The whole program: ASCII without double quotes, which Java would not escape on Windows.
  String source() {
    return Stream.concat(Stream.of(SHARED), resources.stream())
        .map(ChildProgram::read)
        .collect(Collectors.joining("\n\n"));
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
