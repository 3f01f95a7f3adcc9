package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;

/// Finds the standard library of an executable as Python itself does at start (CPython
/// `Modules/getpath.py` since 3.11, `Modules/getpath.c` and `PC/getpathp.c` before).
interface RuntimeLocator {

  /// Where the standard library of `executable` lies.
  ///
  /// @param executable as it is started, not resolved
  /// @param version of the program
  /// @param config the `pyvenv.cfg` that the executable finds
  /// @param pythonHome the value of PYTHONHOME, when it counts
  RuntimeFolders locate(
      String executable,
      MinorVersion version,
      Optional<PyvenvConfig> config,
      Optional<String> pythonHome);

  /// The rules of the computer that `files` shows.
  static RuntimeLocator of(FileView files) {
    return files.paths() == PathStyle.WINDOWS
        ? new WindowsRuntimeLocator(files)
        : new PosixRuntimeLocator(files);
  }
}
