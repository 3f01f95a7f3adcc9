package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.PathStyle;

/// The folders that Windows searches, in order, which depends on how the module was opened
/// (Microsoft, *Dynamic-link library search order*; CPython, `Python/dynload_win.c` and
/// `Modules/_ctypes/callproc.c`).
final class WindowsPlaces {

  /// A folder and why it is searched.
  record Place(String folder, SearchReason reason) {}

  private final WindowsProcess process;
  private final PathStyle paths;

  WindowsPlaces(WindowsProcess process, PathStyle paths) {
    this.process = process;
    this.paths = paths;
  }

  /// The folders for what is opened, and for all that it needs in turn. The folder of a module that
  /// is opened by its path counts; that of a library further down does not.
  List<Place> of(Opening opening) {
    Optional<String> moduleFolder =
        Optional.of(opening.name())
            .filter(path -> !path.equals(paths.name(path)))
            .filter(path -> !process.executable().equals(Optional.of(path)))
            .flatMap(paths::parent);
    boolean modern = opening.way() == Opening.Way.PYTHON && !process.pathForModules();
    List<Place> places = new ArrayList<>();
    process.localFolder().ifPresent(folder -> add(places, SearchRule.LOCAL_FOLDER, folder, folder));
    moduleFolder.ifPresent(folder -> add(places, SearchRule.MODULE_FOLDER, folder, folder));
    if (modern || moduleFolder.isEmpty()) {
      process
          .executable()
          .flatMap(paths::parent)
          .ifPresent(folder -> add(places, SearchRule.APPLICATION_FOLDER, folder, folder));
    }
    if (modern) {
      process
          .addedFolders()
          .forEach(added -> add(places, SearchRule.ADDED_FOLDER, added.by(), added.folder()));
    }
    process.systemFolder().ifPresent(folder -> add(places, SearchRule.SYSTEM_FOLDER, "", folder));
    if (!modern) {
      process
          .systemFolder()
          .flatMap(paths::parent)
          .ifPresent(folder -> addAll(places, SearchRule.WINDOWS_FOLDER, Stream.of(folder)));
      addAll(places, SearchRule.PATH_VARIABLE, process.pathFolders().stream());
    }
    return places;
  }

  private static void addAll(List<Place> places, SearchRule rule, Stream<String> folders) {
    folders.forEach(folder -> add(places, rule, "", folder));
  }

  private static void add(List<Place> places, SearchRule rule, String owner, String folder) {
    places.add(new Place(folder, new SearchReason(rule, owner)));
  }
}
