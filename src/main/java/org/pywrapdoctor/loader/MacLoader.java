package org.pywrapdoctor.loader;

import java.util.List;
import org.pywrapdoctor.platform.FileView;

/// The loader of macOS (dyld), carried out over files (`man dyld`). Dependencies are paths; the
/// system's own libraries lie in a shared cache and, since macOS 11, not on disk.
public final class MacLoader {

  private final ImageShelf shelf;

  public MacLoader(FileView files) {
    this.shelf = new ImageShelf(files);
  }

  /// Starts `process` and carries out `openings` in order.
  public Resolution resolve(MacProcess process, List<Opening> openings) {
    MacImages images = new MacImages(shelf, process);
    process.executable().map(Opening::module).ifPresent(images::open);
    openings.forEach(images::open);
    return images.resolution();
  }
}
