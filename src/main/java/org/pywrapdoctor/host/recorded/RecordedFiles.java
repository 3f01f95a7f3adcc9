package org.pywrapdoctor.host.recorded;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pywrapdoctor.host.recorded.Recording.Place;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// The files of a recorded computer.
final class RecordedFiles implements FileView {
  private final PathStyle paths;
  private final Map<String, Place> places;

  RecordedFiles(OperatingSystem system, Map<String, Place> places) {
    this.paths = system.paths();
    this.places =
        places.entrySet().stream()
            .collect(Collectors.toMap(e -> key(e.getKey()), Map.Entry::getValue, (a, b) -> a));
  }

  /// Windows ignores letter case.
  private String key(String path) {
    return paths == PathStyle.WINDOWS ? path.toLowerCase(Locale.ROOT) : path;
  }

  private Optional<Place> at(String path) {
    return Optional.ofNullable(places.get(key(path)));
  }

  @Override
  public PathStyle paths() {
    return paths;
  }

  @Override
  public Optional<FileStatus> status(String path) {
    return at(path).flatMap(Place::status);
  }

  @Override
  public Optional<FileStatus> linkStatus(String path) {
    return at(path).flatMap(Place::linkStatus);
  }

  @Override
  public Optional<String> linkTarget(String path) {
    return at(path).flatMap(Place::linkTarget);
  }

  @Override
  public Optional<String> realPath(String path) {
    return at(path).flatMap(Place::realPath);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return at(folder).flatMap(Place::names).orElseThrow(() -> new FileNotFoundException(folder));
  }

  @Override
  public ByteSource open(String path) throws IOException {
    Place place =
        at(path)
            .filter(known -> known.size().isPresent())
            .orElseThrow(() -> new FileNotFoundException(path));
    return new RecordedBytes(place.size().get(), place.ranges());
  }

  @Override
  public boolean isExecutable(String path) {
    return at(path).filter(Place::executable).isPresent();
  }
}
