package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.pywrapdoctor.diagnosis.Message;

/// Something that a repair made or replaced, as it was when the repair ended.
///
/// @param size in bytes; of a file only
/// @param time when it was written, in milliseconds since 1970; of a file only
/// @param path relative to the environment
record Entry(long size, long time, Path path) {
  private static final long NO_FILE = -1;

  static Entry of(Path prefix, Path relative) throws IOException {
    BasicFileAttributes now = Entries.attributes(prefix.resolve(relative));
    return now.isRegularFile()
        ? new Entry(now.size(), now.lastModifiedTime().toMillis(), relative)
        : new Entry(NO_FILE, NO_FILE, relative);
  }

  /// @param line what [#line] gave
  static Entry parse(String line) {
    String[] parts = line.split(" ", 3);
    String path = parts[2].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    return new Entry(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Path.of(path));
  }

  /// On one line, whatever the path holds.
  String line() {
    String oneLine = path.toString().replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    return size + " " + time + " " + oneLine;
  }

  /// Whether the file is gone or another one now. Byte code does not count: Python writes it.
  boolean isOtherNow(Path prefix) throws IOException {
    Path now = prefix.resolve(path);
    return size != NO_FILE
        && !path.toString().endsWith(".pyc")
        && (!Files.isRegularFile(now, LinkOption.NOFOLLOW_LINKS) || !of(prefix, path).equals(this));
  }

  static Trouble changedSince(Path prefix, Entry entry) {
    return new Trouble(
        Message.of(
            "apply.changed-since",
            "{path} was changed after the repair",
            "path",
            prefix.resolve(entry.path()).toString()),
        Message.of(
            "apply.changed-since-advice",
            "So the repair is not taken back. What was installed before it is listed in {list}",
            "list",
            prefix.resolve(SavedState.FOLDER).toString()));
  }
}
