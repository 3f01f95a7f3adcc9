package org.pywrapdoctor.platform;

import java.time.Instant;

/// What is known of one place in the file system.
///
/// @param kind what it is, after following links unless it was asked for without
/// @param size in bytes; 0 for a folder
/// @param modified time of the last change
/// @param identity device and inode or the like: equal for two names of the very same file; empty
///     text where the system has none
public record FileStatus(Kind kind, long size, Instant modified, String identity) {

  /// The kinds of place that matter to a probe.
  public enum Kind {
    FILE,
    FOLDER,
    LINK,
    OTHER
  }

  public boolean isFile() {
    return kind == Kind.FILE;
  }

  public boolean isFolder() {
    return kind == Kind.FOLDER;
  }
}
