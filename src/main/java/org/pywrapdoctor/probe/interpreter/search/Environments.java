package org.pywrapdoctor.probe.interpreter.search;

import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.interpreter.ExecutableNames;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;

/// The Pythons of folders that are environments or installations.
final class Environments {
  private final FileView files;
  private final PathStyle paths;
  private final ExecutableNames names;

  Environments(FileView files) {
    this.files = files;
    this.paths = files.paths();
    this.names = new ExecutableNames(files);
  }

  /// The Python in each folder that holds one.
  Stream<Candidate> in(Stream<String> folders) {
    return folders.flatMap(this::in);
  }

  /// The Python in a folder. Where a folder says that it is an environment, its Python counts even
  /// if it is gone.
  Stream<Candidate> in(String folder) {
    Optional<String> python = names.of(folder);
    return (python.isEmpty() && hasConfig(folder) ? Optional.of(expected(folder)) : python)
        .map(Candidate::of).stream();
  }

  /// The Pythons in a folder of programs.
  Stream<Candidate> amongPrograms(String folder) {
    return names.distinctIn(folder).stream().map(Candidate::of);
  }

  /// Whether a folder is an environment by its own word.
  boolean isEnvironment(String folder) {
    return hasConfig(folder) || files.isFolder(paths.join(folder, "conda-meta"));
  }

  private boolean hasConfig(String folder) {
    return files.isFile(paths.join(folder, "pyvenv.cfg"));
  }

  private String expected(String folder) {
    return paths == PathStyle.WINDOWS
        ? paths.join(folder, "Scripts", "python.exe")
        : paths.join(folder, "bin", "python");
  }
}
