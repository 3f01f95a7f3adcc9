package org.pywrapdoctor.probe.interpreter;

import java.util.List;

/// Where an installation of Python keeps its standard library, as `getpath` computes it at start.
///
/// @param prefix `sys.base_prefix`
/// @param found whether the standard library really lies there
/// @param libraryFolder `lib` or `lib64` (`sys.platlibdir`); `Lib` on Windows
/// @param library the folder of the standard library
/// @param path the part of `sys.path` that is there before `site` runs, without PYTHONPATH
record RuntimeFolders(
    String prefix, boolean found, String libraryFolder, String library, List<String> path) {}
