package org.pywrapdoctor.probe.installation;

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

  /// The file of an entry; empty for what is not compared: console scripts, which each installation
  /// writes anew, compiled code, the metadata itself, and everything outside the site-packages
  /// folder.
  static Optional<RecordedFile> of(PathStyle paths, Distribution owner, RecordEntry entry) {
    String path = entry.path();
    boolean isCompared =
        !path.startsWith("bin/")
            && !path.startsWith("Scripts/")
            && !path.endsWith(".pyc")
            && !path.startsWith(paths.name(owner.metadata()) + "/")
            && isInside(paths, path);
    return isCompared
        ? Optional.of(new RecordedFile(paths.join(owner.sitePackages(), path), entry))
        : Optional.empty();
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

  private static boolean isInside(PathStyle paths, String path) {
    boolean steps = path.equals("..") || path.startsWith("../") || path.contains("/..");
    return !path.startsWith("/") && !paths.isAbsolute(path) && path.indexOf(':') != 1 && !steps;
  }
}
