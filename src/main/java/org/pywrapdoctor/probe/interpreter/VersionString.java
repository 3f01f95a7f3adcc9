package org.pywrapdoctor.probe.interpreter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;

/// Searches a native file for Python's own version text (`PY_VERSION`): `3.11.7` and a zero byte,
/// with neither a digit nor a dot before it.
final class VersionString {
  private static final int CHUNK = 1 << 20;
  private static final long LIMIT = 64L << 20;
  private static final int LONGEST = 16;

  private final FileView files;
  private final byte[] start;

  VersionString(FileView files, MinorVersion minor) {
    this.files = files;
    this.start = (minor.dotted() + ".").getBytes(StandardCharsets.US_ASCII);
  }

  /// The version that the file holds; empty when there is none in its first 64 MiB.
  Optional<String> in(String path) {
    try (ByteSource source = files.open(path)) {
      long end = Math.min(source.size(), LIMIT);
      ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
      for (long offset = 0; offset < end; offset += CHUNK - LONGEST) {
        int length = source.read(offset, chunk.clear());
        Optional<String> version = search(chunk.array(), length);
        if (version.isPresent() || length < CHUNK) {
          return version;
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<String> search(byte[] bytes, int length) {
    for (int i = 1; i < length - start.length; i++) {
      if (bytes[i] == start[0] && !isPartOfNumber(bytes[i - 1]) && startsAt(bytes, i)) {
        int end = i + start.length;
        while (end < length && end - i < LONGEST && isPartOfVersion(bytes[end])) {
          end++;
        }
        if (end < length && bytes[end] == 0 && isDigit(bytes[i + start.length])) {
          String version = new String(bytes, i, end - i, StandardCharsets.US_ASCII);
          return Optional.of(version.replace("+", ""));
        }
      }
    }
    return Optional.empty();
  }

  private boolean startsAt(byte[] bytes, int at) {
    for (int i = 0; i < start.length; i++) {
      if (bytes[at + i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPartOfNumber(byte character) {
    return isDigit(character) || character == '.';
  }

  /// Digits, the letters of `a1`, `b2` and `rc3`, and the plus sign of a build from a checkout.
  private static boolean isPartOfVersion(byte character) {
    return isDigit(character) || "abrc+".indexOf(character) >= 0;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }
}
