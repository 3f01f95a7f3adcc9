package org.pywrapdoctor.loader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// The files of the computer that runs the tests.
public final class DiskFiles implements FileView {

  @Override
  public PathStyle paths() {
    return System.getProperty("os.name").startsWith("Windows")
        ? OperatingSystem.WINDOWS.paths()
        : OperatingSystem.LINUX.paths();
  }

  @Override
  public Optional<FileStatus> status(String path) {
    return statusOf(Path.of(path));
  }

  @Override
  public Optional<FileStatus> linkStatus(String path) {
    return statusOf(Path.of(path), LinkOption.NOFOLLOW_LINKS);
  }

  private static Optional<FileStatus> statusOf(Path path, LinkOption... options) {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class, options);
      FileStatus.Kind kind =
          attributes.isRegularFile()
              ? FileStatus.Kind.FILE
              : attributes.isDirectory()
                  ? FileStatus.Kind.FOLDER
                  : attributes.isSymbolicLink() ? FileStatus.Kind.LINK : FileStatus.Kind.OTHER;
      Object key = attributes.fileKey();
      return Optional.of(
          new FileStatus(
              kind,
              attributes.size(),
              attributes.lastModifiedTime().toInstant(),
              key == null ? "" : key.toString()));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> linkTarget(String path) {
    try {
      return Optional.of(Files.readSymbolicLink(Path.of(path)).toString());
    } catch (IOException | UnsupportedOperationException none) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> realPath(String path) {
    try {
      return Optional.of(Path.of(path).toRealPath().toString());
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> list(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(folder))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public ByteSource open(String path) throws IOException {
    return open(Path.of(path));
  }

  /// Opens a file of this computer.
  public static ByteSource open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path);
    return new ByteSource() {
      @Override
      public long size() throws IOException {
        return channel.size();
      }

      @Override
      public int read(long offset, ByteBuffer target) throws IOException {
        int total = 0;
        while (target.hasRemaining()) {
          int count = channel.read(target, offset + total);
          if (count < 0) {
            break;
          }
          total += count;
        }
        return total;
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  @Override
  public boolean isExecutable(String path) {
    return Files.isExecutable(Path.of(path));
  }
}
