package org.pywrapdoctor.probe.interpreter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Origin;

/// Builds up `sys.path` as `site` does: each folder once, in its normal form, and what was odd on
/// the way.
final class SearchPath {
  private final FileView files;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  SearchPath(FileView files) {
    this.files = files;
  }

  /// Puts a folder in front, which is done last and whether it is there already or not.
  void addFirst(String folder, Origin origin) {
    entries.addFirst(entry(folder, origin, Optional.empty()));
  }

  /// Appends a folder or zip file unless it is there already.
  void add(String folder, Origin origin) {
    add(folder, origin, Optional.empty());
  }

  /// Appends what a `.pth` file names, if it exists and is not there already.
  void addFrom(String pthFile, String folder) {
    if (files.status(files.paths().normalize(folder)).isPresent()) {
      add(folder, Origin.PTH_FILE, Optional.of(pthFile));
    }
  }

  /// Notes something odd, in words.
  void note(String problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  private void add(String folder, Origin origin, Optional<String> from) {
    if (known.add(key(files.paths().normalize(folder)))) {
      entries.add(entry(folder, origin, from));
    }
  }

  private Entry entry(String folder, Origin origin, Optional<String> from) {
    String normal = files.paths().normalize(folder);
    return new Entry(normal, origin, files.status(normal).isPresent(), from);
  }

  private String key(String normal) {
    return files.paths() == PathStyle.WINDOWS ? normal.toLowerCase(Locale.ROOT) : normal;
  }
}
