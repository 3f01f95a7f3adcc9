package org.pywrapdoctor.loader;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryReader;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;

/// The native files that were read already, so that two runs of the loader, with a person's
/// variables and without, cost one look at the disk.
final class ImageShelf {

  /// A file that is there.
  ///
  /// @param status what the file system says of it
  /// @param reading what its headers say
  record Entry(FileStatus status, BinaryReading reading) {}

  private final FileView files;
  private final Map<String, Optional<Entry>> entries = new HashMap<>();
  private final Map<String, Boolean> folders = new HashMap<>();

  ImageShelf(FileView files) {
    this.files = files;
  }

  FileView files() {
    return files;
  }

  /// What lies at `path`; empty when there is no file.
  Optional<Entry> at(String path) {
    return entries.computeIfAbsent(path, this::read);
  }

  boolean isFolder(String path) {
    return folders.computeIfAbsent(path, files::isFolder);
  }

  private Optional<Entry> read(String path) {
    Optional<FileStatus> status = files.status(path);
    if (status.isEmpty() || status.get().isFolder()) {
      return Optional.empty();
    }
    try (ByteSource source = files.open(path)) {
      return Optional.of(new Entry(status.get(), BinaryReader.read(source)));
    } catch (IOException failure) {
      return Optional.of(
          new Entry(status.get(), new BinaryReading.Unreadable(String.valueOf(failure))));
    }
  }
}
