package org.pywrapdoctor.probe.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;

/// A file that a RECORD lists and that is compared with it.
///
/// @param path absolute
/// @param entry what RECORD says
record RecordedFile(String path, RecordEntry entry) {

  /// The files of a distribution but for what is not compared: console scripts, which each
  /// installation writes anew, compiled code, the metadata itself, and everything outside the
  /// site-packages folder.
  static List<RecordedFile> all(PathStyle paths, Distribution owner, RecordFile record) {
    String metadata = paths.name(owner.metadata()) + "/";
    List<RecordedFile> all = new ArrayList<>();
    for (RecordEntry entry : record.entries()) {
      String path = entry.path();
      if (!isWrittenAnew(path) && !path.startsWith(metadata) && isInside(paths, path)) {
        all.add(new RecordedFile(paths.join(owner.sitePackages(), path), entry));
      }
    }
    return all;
  }

  /// What is wrong with its contents.
  ///
  /// @param checksum of the file as it is; empty when it could not be read
  Optional<Problem> compare(Optional<String> checksum) {
    long size = Math.max(0, entry.size());
    if (checksum.isEmpty()) {
      return Optional.of(new Problem(path, Kind.UNREADABLE, size, size));
    }
    return entry.sha256().isEmpty() || entry.sha256().equals(checksum.get())
        ? Optional.empty()
        : Optional.of(new Problem(path, Kind.ALTERED, size, size));
  }

  private static boolean isWrittenAnew(String path) {
    return path.endsWith(".pyc") || path.startsWith("bin/") || path.startsWith("Scripts/");
  }

  private static boolean isInside(PathStyle paths, String path) {
    boolean steps = path.equals("..") || path.startsWith("../") || path.contains("/..");
    return !path.startsWith("/") && !paths.isAbsolute(path) && path.indexOf(':') != 1 && !steps;
  }
}
