package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.ModulePath.Origin;

/// The `._pth` file beside a Windows Python, as the embeddable package has it: it alone says what
/// `sys.path` is, and no variable counts (Python documentation, "Finding modules").
final class PathOverride {
  private static final int LIMIT = 64 * 1024;
  private static final PathStyle PATHS = PathStyle.WINDOWS;

  private final FileView files;

  PathOverride(FileView files) {
    this.files = files;
  }

  /// Fills `path` from the file and answers true, if there is one.
  boolean apply(PythonRuntime runtime, SearchPath path) {
    Optional<String> file =
        Stream.of(beside(runtime, runtime.version().zip()), own(runtime))
            .filter(files::isFile)
            .findFirst();
    Optional<String> text = file.flatMap(found -> Reading.text(files, found, LIMIT));
    text.ifPresent(lines -> apply(runtime, lines, path));
    return text.isPresent();
  }

  private void apply(PythonRuntime runtime, String text, SearchPath path) {
    String folder = folder(runtime);
    boolean site = false;
    for (String line : text.lines().map(PathOverride::withoutComment).toList()) {
      if (line.equals("import site")) {
        site = true;
      } else if (!line.isEmpty() && !line.startsWith("import ")) {
        path.add(PATHS.join(folder, line), origin(line));
      }
    }
    if (site) {
      PthFiles pthFiles = new PthFiles(files, runtime.version());
      new SiteFolders(files, runtime)
          .below(folder).stream()
              .filter(files::isFolder)
              .forEach(
                  found -> {
                    path.add(found, Origin.SITE_PACKAGES);
                    pthFiles.follow(found, path);
                  });
    }
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }

  private static Origin origin(String line) {
    return line.endsWith("site-packages") ? Origin.SITE_PACKAGES : Origin.STANDARD_LIBRARY;
  }

  private String beside(PythonRuntime runtime, String zip) {
    return PATHS.join(folder(runtime), zip.replace(".zip", "._pth"));
  }

  private String own(PythonRuntime runtime) {
    return PATHS.join(
        folder(runtime), PATHS.name(runtime.program().path()).replace(".exe", "._pth"));
  }

  private String folder(PythonRuntime runtime) {
    return PATHS.parent(runtime.program().path()).orElse(runtime.program().path());
  }
}
