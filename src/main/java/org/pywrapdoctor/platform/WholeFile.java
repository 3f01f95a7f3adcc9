package org.pywrapdoctor.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file of our own whole or not at all: whoever reads it meanwhile, or after a crash or on
/// a full disk, finds the old content or the new one.
public final class WholeFile {

  private WholeFile() {}

  /// Writes text as UTF-8.
  ///
  /// @throws IOException when the file cannot be written; it is then as before
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes bytes. A link stays, and what it points to is replaced; a device or a pipe is written
  /// to.
  ///
  /// @throws IOException when the file cannot be written; it is then as before
  public static void write(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, bytes);
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path part = Files.createTempFile(target.getParent(), "pywrap-doctor", ".part");
    try {
      Files.write(part, bytes);
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
