package org.pywrapdoctor.probe.installation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileStatus.Kind;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;

/// Looks at the folders that an import of TensorFlow is about.
final class ImportPackages {
  /// Up to 2.1 the files were in `tensorflow_core`.
  static final List<String> NAMES = List.of("tensorflow", "tensorflow_core");

  private static final int MOST_FILES = 100;
  private static final int MOST_FOLDERS = 1000;

  private final FileView files;

  ImportPackages(FileView files) {
    this.files = files;
  }

  /// The folders of TensorFlow in a site-packages folder.
  Stream<ImportPackage> in(String sitePackages) {
    return NAMES.stream().flatMap(name -> find(sitePackages, name).stream());
  }

  private Optional<ImportPackage> find(String sitePackages, String name) {
    String folder = files.paths().join(sitePackages, name);
    return files.isFolder(folder)
        ? Optional.of(new ImportPackage(name, folder, hasInit(folder), count(folder)))
        : Optional.empty();
  }

  private boolean hasInit(String folder) {
    return Stream.of("__init__.py", "__init__.pyc")
        .anyMatch(name -> files.isFile(files.paths().join(folder, name)));
  }

  private int count(String folder) {
    int count = 0;
    Deque<String> waiting = new ArrayDeque<>(List.of(folder));
    for (int folders = 0; !waiting.isEmpty() && folders < MOST_FOLDERS; folders++) {
      String place = waiting.pop();
      for (String name : Reading.names(files, place)) {
        String inner = files.paths().join(place, name);
        Optional<Kind> kind = files.linkStatus(inner).map(status -> status.kind());
        if (kind.filter(Kind.FOLDER::equals).isPresent()) {
          waiting.add(inner);
        } else if (++count == MOST_FILES) {
          return count;
        }
      }
    }
    return count;
  }
}
