package org.pywrapdoctor.probe.interpreter;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// How a Python's executable is called and where it lies in an environment or installation.
public final class ExecutableNames {
  private static final Pattern POSIX = Pattern.compile("python(\\d(\\.\\d{1,3}[a-z]{0,2})?)?");
  private static final Pattern WINDOWS =
      Pattern.compile("python(\\d(\\.\\d{1,3}t?)?)?\\.exe", Pattern.CASE_INSENSITIVE);

  private final FileView files;
  private final PathStyle paths;

  public ExecutableNames(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  /// Whether a file's name is that of a Python: `python`, `python3`, `python3.11`.
  public boolean isPython(String name) {
    return (paths == PathStyle.WINDOWS ? WINDOWS : POSIX).matcher(name).matches();
  }

  /// The Pythons in a folder of programs, the shortest name first; dangling links too.
  public List<String> in(String folder) {
    return Reading.names(files, folder).stream()
        .filter(this::isPython)
        .sorted((one, other) -> Integer.compare(one.length(), other.length()))
        .map(name -> paths.join(folder, name))
        .filter(path -> files.isFile(path) ? files.isExecutable(path) : isDangling(path))
        .toList();
  }

  /// The same, but of several names for one file only the shortest.
  public List<String> distinctIn(String folder) {
    Set<String> seen = new HashSet<>();
    return in(folder).stream().filter(path -> seen.add(files.realPath(path).orElse(path))).toList();
  }

  /// The Python of an environment or installation in `folder`, or of the folder of programs itself.
  public Optional<String> of(String folder) {
    Stream<String> places =
        paths == PathStyle.WINDOWS
            ? Stream.of(paths.join(folder, "Scripts"), folder, paths.join(folder, "bin"))
            : Stream.of(paths.join(folder, "bin"), folder);
    return places.flatMap(place -> in(place).stream()).findFirst();
  }

  private boolean isDangling(String path) {
    return files.status(path).isEmpty() && files.linkTarget(path).isPresent();
  }
}
