package org.pywrapdoctor;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pywrapdoctor.loader.DiskFiles;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;

/// The disk of a Windows computer, put together from described files and from real ones that lie on
/// the disk of the computer that runs the tests: folders as a whole, or single files.
final class WindowsDisk implements FileView {

  private final MemoryFiles described = new MemoryFiles(PathStyle.WINDOWS);
  private final Map<String, Path> mounted = new LinkedHashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final DiskFiles disk = new DiskFiles();

  WindowsDisk file(String path, byte[] content) {
    described.file(path, content);
    return this;
  }

  WindowsDisk file(String path, String content) {
    described.file(path, content);
    return this;
  }

  /// Lets a real file or folder stand for `path`.
  WindowsDisk mount(String path, Path real) {
    mounted.put(path, real);
    return this;
  }

  /// Lets nothing be at `path`.
  WindowsDisk hide(String path) {
    hidden.add(key(path));
    return this;
  }

  private static String key(String path) {
    return PathStyle.WINDOWS.normalize(path).toLowerCase(Locale.ROOT);
  }

  @Override
  public PathStyle paths() {
    return PathStyle.WINDOWS;
  }

  /// The real path, with the letter case of the disk; empty when nothing real stands there.
  private Optional<String> real(String path) {
    String normal = paths().normalize(path);
    for (Map.Entry<String, Path> mount : mounted.entrySet()) {
      if (paths().isInside(normal, mount.getKey())) {
        String below = normal.substring(mount.getKey().length()).replaceFirst("^\\\\", "");
        return below.isEmpty()
            ? Optional.of(mount.getValue().toString())
            : descend(mount.getValue().toString(), below.split("\\\\"));
      }
    }
    return Optional.empty();
  }

  private Optional<String> descend(String folder, String[] names) {
    String at = folder;
    for (String name : names) {
      try {
        String wanted = name.toLowerCase(Locale.ROOT);
        Optional<String> found =
            disk.list(at).stream()
                .filter(entry -> entry.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
          return Optional.empty();
        }
        at = at + "/" + found.get();
      } catch (IOException notThere) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  @Override
  public Optional<FileStatus> status(String path) {
    if (hidden.stream().anyMatch(gone -> paths().isInside(path, gone))) {
      return Optional.empty();
    }
    return described.status(path).or(() -> real(path).flatMap(disk::status));
  }

  @Override
  public Optional<FileStatus> linkStatus(String path) {
    return status(path);
  }

  @Override
  public Optional<String> linkTarget(String path) {
    return Optional.empty();
  }

  @Override
  public Optional<String> realPath(String path) {
    return status(path).map(status -> paths().normalize(path));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    if (status(folder).isEmpty()) {
      throw new NoSuchFileException(folder);
    }
    TreeSet<String> names = new TreeSet<>();
    Optional<String> real = real(folder);
    if (real.isPresent()) {
      names.addAll(disk.list(real.get()));
    }
    if (described.isFolder(folder) || real.isEmpty()) {
      names.addAll(described.list(folder));
    }
    names.removeIf(name -> hidden.contains(key(paths().join(folder, name))));
    return List.copyOf(names);
  }

  @Override
  public ByteSource open(String path) throws IOException {
    if (status(path).isEmpty()) {
      throw new NoSuchFileException(path);
    }
    return described.isFile(path) || real(path).isEmpty()
        ? described.open(path)
        : disk.open(real(path).get());
  }

  @Override
  public boolean isExecutable(String path) {
    return isFile(path);
  }
}
