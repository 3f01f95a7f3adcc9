package org.pywrapdoctor.loader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.pywrapdoctor.platform.FileView;

/// The libraries that are loaded before all others on Linux.
final class Preloading {

  /// For every program on the computer (glibc only, `ld.so(8)`).
  private static final String FILE = "/etc/ld.so.preload";

  private static final int LIMIT = 1 << 16;

  private Preloading() {}

  /// What LD_PRELOAD names.
  static List<String> byVariable(LinuxProcess process) {
    return names(process.variable("LD_PRELOAD").orElse(""));
  }

  /// What the system's own list names; text after `#` is a comment.
  static List<String> byFile(FileView files) {
    try {
      String text = files.readText(FILE, LIMIT, StandardCharsets.UTF_8);
      return names(text.replaceAll("(?m)#.*$", ""));
    } catch (IOException none) {
      return List.of();
    }
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split("[\\s:]+")).filter(name -> !name.isEmpty()).toList();
  }
}
