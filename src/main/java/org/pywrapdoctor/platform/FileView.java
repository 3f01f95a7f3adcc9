package org.pywrapdoctor.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// Read-only access to the files of the examined computer. Paths are text in that computer's style,
/// always absolute.
public interface FileView {

  /// How paths are written there.
  PathStyle paths();

  /// What lies at `path`, links followed; empty when there is nothing, the link dangles, or it may
  /// not be looked at.
  Optional<FileStatus> status(String path);

  /// What lies at `path` itself, a link not followed.
  Optional<FileStatus> linkStatus(String path);

  /// The text of a symbolic link; empty when `path` is none.
  Optional<String> linkTarget(String path);

  /// The path with all links resolved; empty when it does not exist or its links run in a loop.
  Optional<String> realPath(String path);

  /// The names in a folder, sorted.
  ///
  /// @throws IOException when it is not there, is no folder or may not be read
  List<String> list(String folder) throws IOException;

  /// What lies in a folder, with the kind of each, links not followed. What is not there or may not
  /// be read holds nothing.
  default List<Entry> entries(String folder) {
    try {
      return list(folder).stream()
          .flatMap(
              name ->
                  linkStatus(paths().join(folder, name))
                      .map(status -> new Entry(name, status.kind()))
                      .stream())
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /// One name in a folder.
  ///
  /// @param kind what it is; [FileStatus.Kind#LINK] for a link
  record Entry(String name, FileStatus.Kind kind) {}

  /// Opens a file for reading.
  ///
  /// @throws IOException when it is not there or may not be read
  ByteSource open(String path) throws IOException;

  /// Whether this user may run the file as a program.
  boolean isExecutable(String path);

  default boolean isFile(String path) {
    return status(path).filter(FileStatus::isFile).isPresent();
  }

  default boolean isFolder(String path) {
    return status(path).filter(FileStatus::isFolder).isPresent();
  }

  /// The first `limit` bytes of a file as text; malformed characters become U+FFFD.
  ///
  /// @throws IOException when it is not there or may not be read
  default String readText(String path, int limit, Charset charset) throws IOException {
    return charset.decode(readBytes(path, limit)).toString();
  }

  /// The first `limit` bytes of a file, ready to be read.
  ///
  /// @throws IOException when it is not there or may not be read
  default ByteBuffer readBytes(String path, int limit) throws IOException {
    try (ByteSource source = open(path)) {
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(source.size(), limit));
      source.read(0, buffer);
      return buffer.flip();
    }
  }
}
