package org.pywrapdoctor.loader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;

/// The files of a computer that exists in a test only. On Windows the letter case of a path does
/// not
/// matter.
final class DescribedFiles implements FileView {

  private final PathStyle style;
  private final Map<String, byte[]> files = new TreeMap<>();

  DescribedFiles(PathStyle style) {
    this.style = style;
  }

  DescribedFiles with(String path, byte[] content) {
    files.put(key(path), content);
    return this;
  }

  DescribedFiles without(String path) {
    files.remove(key(path));
    return this;
  }

  @Override
  public PathStyle paths() {
    return style;
  }

  @Override
  public Optional<FileStatus> status(String path) {
    byte[] content = files.get(key(path));
    if (content != null) {
      return Optional.of(
          new FileStatus(FileStatus.Kind.FILE, content.length, Instant.EPOCH, key(path)));
    }
    String prefix = key(path) + style.separator();
    return files.keySet().stream().anyMatch(file -> file.startsWith(prefix))
        ? Optional.of(new FileStatus(FileStatus.Kind.FOLDER, 0, Instant.EPOCH, key(path)))
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
    return status(path).map(status -> path);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    String prefix = key(folder) + style.separator();
    return files.keySet().stream()
        .filter(file -> file.startsWith(prefix))
        .map(file -> file.substring(prefix.length()))
        .filter(name -> name.indexOf(style.separator()) < 0)
        .toList();
  }

  @Override
  public ByteSource open(String path) throws IOException {
    byte[] content = files.get(key(path));
    if (content == null) {
      throw new IOException("no such file: " + path);
    }
    return new ByteSource() {
      @Override
      public long size() {
        return content.length;
      }

      @Override
      public int read(long offset, ByteBuffer target) {
        int count = (int) Math.max(0, Math.min(target.remaining(), content.length - offset));
        target.put(content, (int) Math.min(offset, content.length), count);
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
    String normal = style.normalize(path);
    return style == PathStyle.WINDOWS ? normal.toLowerCase(Locale.ROOT) : normal;
  }
}
