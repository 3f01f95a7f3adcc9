package org.pywrapdoctor.loader;

import java.util.List;
import org.pywrapdoctor.platform.FileView;

/// The loader of Windows as CPython 3.8 and later calls it for extension modules, carried out over
/// files: `LoadLibraryExW` with a full path and `LOAD_LIBRARY_SEARCH_DEFAULT_DIRS |
/// LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR` (CPython, `Python/dynload_win.c`; Microsoft, *Dynamic-link
/// library search order*). PATH, the working folder and the virtual environment are not searched.
public final class WindowsLoader {

  private final ImageShelf shelf;

  public WindowsLoader(FileView files) {
    this.shelf = new ImageShelf(files);
  }

  /// Starts `process` and carries out `openings` in order.
  public Resolution resolve(WindowsProcess process, List<Opening> openings) {
    WindowsModules modules = new WindowsModules(shelf, process);
    process.executable().map(Opening::module).ifPresent(modules::open);
    openings.forEach(modules::open);
    return modules.resolution();
  }
}
