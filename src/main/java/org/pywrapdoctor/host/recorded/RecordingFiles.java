package org.pywrapdoctor.host.recorded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.pywrapdoctor.host.recorded.Recording.Place;
import org.pywrapdoctor.host.recorded.Recording.Range;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;

/// Passes every question on and keeps the answers.
final class RecordingFiles implements FileView {
  private final FileView files;
  private final Map<String, Notes> notes = new ConcurrentHashMap<>();

  RecordingFiles(FileView files) {
    this.files = files;
  }

  /// What has been answered about one path.
  private static final class Notes {
    private Optional<FileStatus> status = Optional.empty();
    private Optional<FileStatus> linkStatus = Optional.empty();
    private Optional<String> linkTarget = Optional.empty();
    private Optional<String> realPath = Optional.empty();
    private Optional<List<String>> names = Optional.empty();
    private boolean executable;
    private Optional<Long> size = Optional.empty();
    private Optional<byte[]> whole = Optional.empty();
    private final Pages pages = new Pages();

    synchronized Place place() {
      List<Range> ranges =
          whole.map(bytes -> List.of(new Range(0, bytes))).orElseGet(pages::ranges);
      return new Place(status, linkStatus, linkTarget, realPath, names, executable, size, ranges);
    }
  }

  /// Everything that was seen, by path; what was not there is left out.
  Map<String, Place> places() {
    Map<String, Place> places = new TreeMap<>();
    notes.forEach((path, note) -> places.put(path, note.place()));
    return places;
  }

  private Notes at(String path) {
    return notes.computeIfAbsent(path, unseen -> new Notes());
  }

  @Override
  public PathStyle paths() {
    return files.paths();
  }

  @Override
  public Optional<FileStatus> status(String path) {
    Optional<FileStatus> status = files.status(path);
    status.ifPresent(seen -> at(path).status = Optional.of(seen));
    return status;
  }

  @Override
  public Optional<FileStatus> linkStatus(String path) {
    Optional<FileStatus> status = files.linkStatus(path);
    status.ifPresent(seen -> at(path).linkStatus = Optional.of(seen));
    return status;
  }

  @Override
  public Optional<String> linkTarget(String path) {
    Optional<String> target = files.linkTarget(path);
    target.ifPresent(seen -> at(path).linkTarget = Optional.of(seen));
    return target;
  }

  @Override
  public Optional<String> realPath(String path) {
    Optional<String> real = files.realPath(path);
    real.ifPresent(seen -> at(path).realPath = Optional.of(seen));
    return real;
  }

  @Override
  public List<String> list(String folder) throws IOException {
    List<String> names = files.list(folder);
    at(folder).names = Optional.of(names);
    return names;
  }

  @Override
  public boolean isExecutable(String path) {
    boolean executable = files.isExecutable(path);
    if (executable) {
      at(path).executable = true;
    }
    return executable;
  }

  @Override
  public ByteSource open(String path) throws IOException {
    ByteSource source = files.open(path);
    Notes note = at(path);
    note.size = Optional.of(source.size());
    return new Listener(source, note.pages);
  }

  /// A file that does not tell its size is kept with the size that it turned out to have.
  @Override
  public ByteBuffer readBytes(String path, int limit) throws IOException {
    try (ByteSource source = open(path)) {
      if (source.size() > 0) {
        return FileView.super.readBytes(path, limit);
      }
    }
    ByteBuffer read = files.readBytes(path, limit);
    byte[] bytes = new byte[read.remaining()];
    read.duplicate().get(bytes);
    Notes note = at(path);
    note.whole = Optional.of(bytes);
    note.size = Optional.of((long) bytes.length);
    return read;
  }

  private record Listener(ByteSource source, Pages pages) implements ByteSource {
    @Override
    public long size() throws IOException {
      return source.size();
    }

    @Override
    public int read(long offset, ByteBuffer target) throws IOException {
      int count = source.read(offset, target);
      pages.keep(source, offset, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
