package org.pywrapdoctor.loader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;

/// The mounted folders of a Linux computer, for the question from which of them nothing may be
/// executed (`mount(8)`, option `noexec`). The loader finds a library there and may not map its
/// code.
public final class ClosedMounts {

  private static final String MOUNTS = "/proc/self/mounts";
  private static final int LIMIT = 1 << 20;

  private final FileView files;
  private final List<Mount> mounts;

  private record Mount(String folder, boolean closed) {}

  private ClosedMounts(FileView files, List<Mount> mounts) {
    this.files = files;
    this.mounts = mounts;
  }

  /// Reads what is mounted; nothing is closed where that cannot be read.
  public static ClosedMounts read(FileView files) {
    return new ClosedMounts(
        files, text(files).lines().flatMap(line -> mount(line).stream()).toList());
  }

  /// The mounted folder that holds `path`, when it forbids execution. Of two mounted on the same
  /// folder the later one counts.
  public Optional<String> around(String path) {
    if (mounts.stream().noneMatch(Mount::closed)) {
      return Optional.empty();
    }
    String real = files.realPath(path).orElse(path);
    return mounts.stream()
        .filter(mount -> PathStyle.POSIX.isInside(real, mount.folder()))
        .reduce((a, b) -> b.folder().length() >= a.folder().length() ? b : a)
        .filter(Mount::closed)
        .map(Mount::folder);
  }

  private static String text(FileView files) {
    try {
      return files.readText(MOUNTS, LIMIT, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static Optional<Mount> mount(String line) {
    String[] fields = line.split(" ");
    return fields.length > 3
        ? Optional.of(
            new Mount(unescaped(fields[1]), List.of(fields[3].split(",")).contains("noexec")))
        : Optional.empty();
  }

  /// `proc(5)` writes blanks and the like in octal.
  private static String unescaped(String place) {
    return place
        .replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\");
  }
}
