package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import org.pywrapdoctor.platform.FileView;

/// Reads which standard library an executable would run with.
final class RuntimeReader {
  private final FileView files;
  private final VersionReader versions;
  private final RuntimeLocator locator;

  RuntimeReader(FileView files) {
    this.files = files;
    this.versions = new VersionReader(files);
    this.locator = RuntimeLocator.of(files);
  }

  /// The runtime of an executable; empty when there is no such file or its version cannot be told.
  ///
  /// @param pythonHome the value of PYTHONHOME, when it counts
  Optional<PythonRuntime> read(String executable, Optional<String> pythonHome) {
    return files
        .realPath(executable)
        .filter(files::isFile)
        .map(real -> ProgramFile.read(files, real))
        .flatMap(program -> read(executable, program, pythonHome));
  }

  private Optional<PythonRuntime> read(
      String executable, ProgramFile program, Optional<String> pythonHome) {
    Optional<PyvenvConfig> config = PyvenvConfig.ofExecutable(files, executable);
    return versions
        .minor(executable, program, config)
        .map(
            version -> {
              RuntimeFolders folders = locator.locate(executable, version, config, pythonHome);
              return new PythonRuntime(
                  executable,
                  program,
                  version,
                  config,
                  OldVirtualenv.ofLibrary(files, folders.library()),
                  folders);
            });
  }
}
