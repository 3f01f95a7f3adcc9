package org.pywrapdoctor.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.FileView;

/// Reading where trouble means "nothing there": what cannot be read tells nothing. Only plain files
/// are opened, so that a pipe cannot hold a probe up.
public final class Reading {
  private Reading() {}

  /// The names in a folder, sorted; none when it is not there or may not be read.
  public static List<String> names(FileView files, String folder) {
    try {
      return files.list(folder);
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /// The first `limit` bytes of a plain file as UTF-8; empty when it is not there, is none or may
  /// not be read.
  public static Optional<String> text(FileView files, String path, int limit) {
    if (!files.isFile(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(files.readText(path, limit, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
