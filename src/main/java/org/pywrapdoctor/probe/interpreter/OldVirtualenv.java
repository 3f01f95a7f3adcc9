package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// An environment of virtualenv before version 20. It has no `pyvenv.cfg`: a copy of Python lies in
/// it with links to the standard library and a `site` module of its own, which reads from
/// `orig-prefix.txt` where the rest of the standard library is.
///
/// @param library the folder of the standard library in the environment
/// @param originalPrefix the folder of the installation that it was made from
/// @param systemSitePackages whether it also sees the packages of that installation
record OldVirtualenv(String library, String originalPrefix, boolean systemSitePackages) {
  private static final String ORIGIN = "orig-prefix.txt";
  private static final int LIMIT = 4096;

  /// The environment in a folder; empty when it is none.
  static Optional<OldVirtualenv> of(FileView files, String prefix) {
    PathStyle paths = files.paths();
    String library = paths.join(prefix, paths == PathStyle.WINDOWS ? "Lib" : "lib");
    Stream<String> libraries =
        paths == PathStyle.WINDOWS
            ? Stream.of(library)
            : Reading.names(files, library).stream()
                .filter(name -> name.startsWith("python"))
                .map(name -> paths.join(library, name));
    return libraries.flatMap(folder -> ofLibrary(files, folder).stream()).findFirst();
  }

  /// The environment whose standard library lies in this folder.
  static Optional<OldVirtualenv> ofLibrary(FileView files, String library) {
    PathStyle paths = files.paths();
    return Reading.text(files, paths.join(library, ORIGIN), LIMIT)
        .map(String::strip)
        .filter(paths::isAbsolute)
        .map(
            original ->
                new OldVirtualenv(
                    library,
                    original,
                    !files.isFile(paths.join(library, "no-global-site-packages.txt"))));
  }
}
