package org.pywrapdoctor.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileStatus.Kind;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;

/// Files of a computer that exists only in a test, in either style of paths; folders are there as
/// soon as something is in them, spelled as they first were. It has no links.
public final class MemoryFiles implements FileView {
  private final PathStyle paths;
  private final Map<String, byte[]> contents = new HashMap<>();
  private final Map<String, TreeSet<String>> folders = new HashMap<>();
  private final Map<String, String> spelled = new HashMap<>();

  public MemoryFiles(PathStyle paths) {
    this.paths = paths;
  }

  /// Adds a text file.
  public MemoryFiles file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Adds a file.
  public MemoryFiles file(String path, byte[] bytes) {
    contents.put(key(path), bytes);
    spelled.putIfAbsent(key(path), paths.normalize(path));
    return folder(paths.parent(path).orElseThrow(), paths.name(path));
  }

  private MemoryFiles folder(String folder, String name) {
    boolean isNew = !folders.containsKey(key(folder));
    spelled.putIfAbsent(key(folder), paths.normalize(folder));
    folders.computeIfAbsent(key(folder), key -> new TreeSet<>()).add(name);
    if (isNew) {
      paths.parent(folder).ifPresent(parent -> folder(parent, paths.name(folder)));
    }
    return this;
  }

  @Override
  public PathStyle paths() {
    return paths;
  }

  @Override
  public Optional<FileStatus> status(String path) {
    byte[] bytes = contents.get(key(path));
    if (bytes != null) {
      return Optional.of(new FileStatus(Kind.FILE, bytes.length, Instant.EPOCH, ""));
    }
    return folders.containsKey(key(path))
        ? Optional.of(new FileStatus(Kind.FOLDER, 0, Instant.EPOCH, ""))
        : Optional.empty();
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
    return Optional.ofNullable(spelled.get(key(path)));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    TreeSet<String> names = folders.get(key(folder));
    if (names == null) {
      throw new NoSuchFileException(folder);
    }
    return List.copyOf(names);
  }

  @Override
  public ByteSource open(String path) throws IOException {
    byte[] bytes = contents.get(key(path));
    if (bytes == null) {
      throw new NoSuchFileException(path);
    }
    return new ByteSource() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public int read(long offset, ByteBuffer target) {
        int count = Math.clamp(bytes.length - offset, 0, target.remaining());
        target.put(bytes, (int) Math.min(offset, bytes.length), count);
        return count;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public boolean isExecutable(String path) {
    return isFile(path);
  }

  private String key(String path) {
    String normal = paths.normalize(path);
    return paths == PathStyle.WINDOWS ? normal.toLowerCase(Locale.ROOT) : normal;
  }
}
