package org.pywrapdoctor.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileStatus.Kind;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// The files of a computer that does not exist, from path to content. Contents are Latin-1 text, so
/// that any byte can be written.
public record TextFiles(OperatingSystem system, Map<String, String> contents) implements FileView {

  /// Files of a Linux computer.
  public TextFiles(Map<String, String> contents) {
    this(OperatingSystem.LINUX, contents);
  }

  @Override
  public PathStyle paths() {
    return system.paths();
  }

  @Override
  public Optional<FileStatus> status(String path) {
    if (contents.containsKey(path)) {
      return Optional.of(status(Kind.FILE, contents.get(path).length(), path));
    }
    return isParent(path) ? Optional.of(status(Kind.FOLDER, 0, path)) : Optional.empty();
  }

  private static FileStatus status(Kind kind, long size, String path) {
    return new FileStatus(kind, size, Instant.EPOCH, path);
  }

  private boolean isParent(String path) {
    return contents.keySet().stream().anyMatch(file -> file.startsWith(path + paths().separator()));
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
    return status(path).map(status -> path);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    if (!isParent(folder)) {
      throw new FileNotFoundException(folder);
    }
    TreeMap<String, Boolean> names = new TreeMap<>();
    for (String file : contents.keySet()) {
      if (paths().isInside(file, folder)) {
        String below = file.substring(folder.length() + 1);
        int end = below.indexOf(paths().separator());
        names.put(end < 0 ? below : below.substring(0, end), true);
      }
    }
    return List.copyOf(names.keySet());
  }

  @Override
  public ByteSource open(String path) throws IOException {
    if (!contents.containsKey(path)) {
      throw new FileNotFoundException(path);
    }
    return new TextBytes(contents.get(path).getBytes(ISO_8859_1));
  }

  @Override
  public boolean isExecutable(String path) {
    return contents.containsKey(path);
  }

  private record TextBytes(byte[] bytes) implements ByteSource {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public int read(long offset, ByteBuffer target) {
      int count = Math.clamp(bytes.length - offset, 0, target.remaining());
      if (count > 0) {
        target.put(bytes, (int) offset, count);
      }
      return count;
    }

    @Override
    public void close() {}
  }
}
