package org.pywrapdoctor.probe.installation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;

/// Computes the sha256 of files as RECORD writes it.
final class Checksum {
  private static final int BUFFER = 1 << 20;

  private final FileView files;
  private final AtomicLong bytesRead;

  /// @param bytesRead counts on while files are read
  Checksum(FileView files, AtomicLong bytesRead) {
    this.files = files;
    this.bytesRead = bytesRead;
  }

  /// The checksum of a file; empty when it cannot be read to its end.
  ///
  /// @throws InterruptedException when the thread is interrupted before the end
  Optional<String> of(String path) throws InterruptedException {
    try (ByteSource source = files.open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size = source.size();
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, size));
      for (long offset = 0; offset < size; ) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        int count = source.read(offset, buffer.clear());
        if (count == 0) {
          return Optional.empty();
        }
        digest.update(buffer.array(), 0, count);
        offset += count;
        bytesRead.addAndGet(count);
      }
      return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
    } catch (IOException unreadable) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
