package org.pywrapdoctor.probe.interpreter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// Finds programs by name on the person's PATH. Its relative entries are left out: what happens to
/// lie in the working folder is never started by name.
public final class ProgramPath {
  private static final String STORE_ALIASES = "\\microsoft\\windowsapps";
  private static final List<String> WINDOWS_ENDINGS = List.of(".exe", ".bat", ".cmd", ".com");

  private final FileView files;
  private final PathStyle paths;
  private final List<String> folders;

  public ProgramPath(Host host) {
    this.files = host.files();
    this.paths = files.paths();
    this.folders =
        host.variable("PATH").stream()
            .flatMap(value -> paths.splitList(value).stream())
            .map(folder -> folder.replace("\"", ""))
            .filter(paths::isAbsolute)
            .distinct()
            .toList();
  }

  /// The folders of PATH, in order.
  public List<String> folders() {
    return folders;
  }

  /// The programs of this name, in the order in which PATH would give them.
  public Stream<String> all(String name) {
    return folders.stream()
        .flatMap(folder -> fileNames(name).map(file -> paths.join(folder, file)))
        .filter(path -> isStoreAlias(path) || (files.isFile(path) && files.isExecutable(path)))
        .filter(path -> !isEmptyStoreAlias(path));
  }

  /// The program of this name that a person would get.
  public Optional<String> first(String name) {
    return all(name).findFirst();
  }

  private Stream<String> fileNames(String name) {
    boolean ends = WINDOWS_ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    return paths == PathStyle.POSIX || ends
        ? Stream.of(name)
        : WINDOWS_ENDINGS.stream().map(ending -> name + ending);
  }

  /// A name that Windows alone can follow; it looks like neither a file nor a link.
  private boolean isStoreAlias(String path) {
    return isInStoreFolder(path) && files.linkStatus(path).isPresent();
  }

  private boolean isInStoreFolder(String path) {
    return paths == PathStyle.WINDOWS
        && paths.parent(path).orElse("").toLowerCase(Locale.ROOT).endsWith(STORE_ALIASES);
  }

  /// Windows puts a `python.exe` on PATH that only opens the Store, as long as no Python from there
  /// is installed: then no package folder lies beside it.
  private boolean isEmptyStoreAlias(String path) {
    String folder = paths.parent(path).orElse("");
    return isInStoreFolder(path)
        && Reading.names(files, folder).stream()
            .noneMatch(name -> name.startsWith("PythonSoftwareFoundation.Python."));
  }
}
