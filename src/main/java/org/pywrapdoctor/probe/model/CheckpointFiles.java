package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.util.Optional;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.model.CheckpointReader.Index;

/// The files of a checkpoint. Whoever copies one by hand forgets one of them easily.
///
/// @param prefix what their names begin with, after which `.index` and `.data-00000-of-00001` come
record CheckpointFiles(FileView files, String prefix) {
  static final String INDEX = ".index";

  /// Nobody divides a checkpoint into more, so more are not looked for.
  private static final int MOST_FILES = 10_000;

  /// The checkpoint of an index.
  static CheckpointFiles of(FileView files, String index) {
    return new CheckpointFiles(
        files, index.endsWith(INDEX) ? index.substring(0, index.length() - INDEX.length()) : index);
  }

  boolean hasIndex() {
    return files.isFile(prefix + INDEX);
  }

  /// Fails unless its files are whole.
  void check() throws IOException {
    try (ByteSource source = files.open(prefix + INDEX)) {
      check(CheckpointReader.read(new ModelBytes(source)));
    }
  }

  /// Fails unless the files that an index tells of are there and as long as it says.
  void check(Index index) throws IOException {
    for (int number = 0; number < Math.min(index.files(), MOST_FILES); number++) {
      String file = prefix + ".data-%05d-of-%05d".formatted(number, index.files());
      String name = files.paths().name(file);
      Optional<FileStatus> status = files.status(file).filter(FileStatus::isFile);
      if (status.isEmpty()) {
        throw new Damage("%s is not there".formatted(name));
      }
      if (status.get().size() < index.lengths().getOrDefault(number, 0L)) {
        throw new Damage("%s is not whole".formatted(name));
      }
    }
  }
}
