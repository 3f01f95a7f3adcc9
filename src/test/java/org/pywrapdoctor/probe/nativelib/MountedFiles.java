package org.pywrapdoctor.probe.nativelib;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.TextFiles;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;

/// A disk that is mounted in another way than it really is.
record MountedFiles(FileView disk, String mounts) implements FileView {

  private static final String MOUNTS = "/proc/self/mounts";

  private FileView of(String path) {
    return path.equals(MOUNTS) ? new TextFiles(Map.of(MOUNTS, mounts)) : disk;
  }

  @Override
  public PathStyle paths() {
    return disk.paths();
  }

  @Override
  public Optional<FileStatus> status(String path) {
    return of(path).status(path);
  }

  @Override
  public Optional<FileStatus> linkStatus(String path) {
    return of(path).linkStatus(path);
  }

  @Override
  public Optional<String> linkTarget(String path) {
    return disk.linkTarget(path);
  }

  @Override
  public Optional<String> realPath(String path) {
    return disk.realPath(path);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return disk.list(folder);
  }

  @Override
  public ByteSource open(String path) throws IOException {
    return of(path).open(path);
  }

  @Override
  public boolean isExecutable(String path) {
    return disk.isExecutable(path);
  }
}
