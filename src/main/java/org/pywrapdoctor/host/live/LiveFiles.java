package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileStatus.Kind;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// The files of the computer that the program runs on. What cannot be looked at is not there. Only
/// regular files are ever opened: a pipe or a device could block, or answer for ever.
public final class LiveFiles implements FileView {
  private final OperatingSystem system;

  public LiveFiles(OperatingSystem system) {
    this.system = system;
  }

  @Override
  public PathStyle paths() {
    return system.paths();
  }

  @Override
  public Optional<FileStatus> status(String path) {
    return statusOf(path);
  }

  @Override
  public Optional<FileStatus> linkStatus(String path) {
    return statusOf(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static Optional<FileStatus> statusOf(String path, LinkOption... options) {
    return answer(
        path,
        place -> {
          var attributes = Files.readAttributes(place, BasicFileAttributes.class, options);
          Object key = attributes.fileKey();
          return new FileStatus(
              kind(attributes),
              attributes.isDirectory() ? 0 : attributes.size(),
              attributes.lastModifiedTime().toInstant(),
              key == null ? "" : key.toString());
        });
  }

  private static Kind kind(BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      return Kind.FILE;
    }
    if (attributes.isDirectory()) {
      return Kind.FOLDER;
    }
    return attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
  }

  @Override
  public Optional<String> linkTarget(String path) {
    return answer(path, place -> Files.readSymbolicLink(place).toString());
  }

  @Override
  public Optional<String> realPath(String path) {
    return answer(path, place -> place.toRealPath().toString());
  }

  @Override
  public List<String> list(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(place(folder))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// One pass over the folder; Windows, and Linux where it is asked directly, tell the kinds along
  /// with the names.
  @Override
  public List<Entry> entries(String folder) {
    List<Entry> entries = new ArrayList<>();
    try {
      Path place = place(folder);
      if (system == OperatingSystem.LINUX) {
        return LinuxFolder.entries(
            place.toString(), name -> linkStatus(paths().join(folder, name)).map(FileStatus::kind));
      }
      Files.walkFileTree(place, Set.of(), 1, new Collector(entries));
    } catch (IOException | SecurityException unreadable) {
      return List.of();
    }
    return entries;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Entry> entries;

    Collector(List<Entry> entries) {
      this.entries = entries;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      entries.add(new Entry(String.valueOf(file.getFileName()), kind(attributes)));
      return Thread.currentThread().isInterrupted()
          ? FileVisitResult.TERMINATE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public ByteSource open(String path) throws IOException {
    Path place = place(path);
    if (!Files.isRegularFile(place)) {
      throw new IOException(path + " is not there, or is no ordinary file");
    }
    return new LiveBytes(place);
  }

  /// Reads by stream, since the files of `/proc` and `/sys` do not tell their size.
  @Override
  public ByteBuffer readBytes(String path, int limit) throws IOException {
    try (ByteSource source = open(path)) {
      if (source.size() > 0) {
        return FileView.super.readBytes(path, limit);
      }
    }
    try (InputStream stream = Files.newInputStream(place(path))) {
      return ByteBuffer.wrap(stream.readNBytes(limit));
    }
  }

  @Override
  public boolean isExecutable(String path) {
    return isFile(path) && answer(path, Files::isExecutable).orElse(false);
  }

  private static Path place(String path) throws IOException {
    try {
      Path place = Path.of(path);
      if (!place.isAbsolute()) {
        throw new IOException("not an absolute path: " + path);
      }
      return place;
    } catch (InvalidPathException e) {
      throw new IOException("no file can have this name: " + e.getReason(), e);
    }
  }

  private static <T> Optional<T> answer(String path, Question<T> question) {
    try {
      return Optional.of(question.ask(place(path)));
    } catch (IOException | UnsupportedOperationException | SecurityException nothing) {
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask(Path place) throws IOException;
  }
}
