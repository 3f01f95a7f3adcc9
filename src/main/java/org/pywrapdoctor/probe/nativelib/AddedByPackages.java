package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.stream.Stream;
import org.pywrapdoctor.loader.WindowsProcess.AddedFolder;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// Folders that packages for Windows add when they are imported: delvewheel lays the DLLs of a
/// wheel into `NAME.libs` beside the package and lets its code call `os.add_dll_directory`; older
/// releases of NumPy and SciPy open what lies in their own `.libs`.
final class AddedByPackages {

  private static final int LIMIT = 1 << 18;
  private static final String SUFFIX = ".libs";

  private final FileView files;
  private final PathStyle paths;

  AddedByPackages(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  /// The folders, in the order of the packages' names.
  List<AddedFolder> in(List<String> sitePackages) {
    return sitePackages.stream()
        .flatMap(site -> Reading.names(files, site).stream().flatMap(name -> of(site, name)))
        .toList();
  }

  private Stream<AddedFolder> of(String site, String name) {
    if (name.endsWith(SUFFIX) && name.length() > SUFFIX.length()) {
      String owner = name.substring(0, name.length() - SUFFIX.length());
      return added(paths.join(site, owner), paths.join(site, name), owner);
    }
    String own = paths.join(site, name, SUFFIX);
    return files.isFolder(own) ? added(paths.join(site, name), own, name) : Stream.empty();
  }

  private Stream<AddedFolder> added(String folder, String libraries, String owner) {
    boolean calls =
        Stream.of("__init__.py", "_distributor_init.py")
            .map(file -> paths.join(folder, file))
            .flatMap(file -> Reading.text(files, file, LIMIT).stream())
            .anyMatch(text -> text.contains("add_dll_directory") || text.contains("WinDLL"));
    return calls ? Stream.of(new AddedFolder(libraries, "the package " + owner)) : Stream.empty();
  }
}
