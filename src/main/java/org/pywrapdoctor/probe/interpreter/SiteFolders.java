package org.pywrapdoctor.probe.interpreter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// The site-packages folders that a prefix has (CPython `Lib/site.py`, `getsitepackages`). Linux
/// distributions change that function, so the installation's own copy of it tells which rules hold.
final class SiteFolders {
  private static final int LIMIT = 128 * 1024;

  private final PathStyle paths;
  private final PythonRuntime runtime;
  private final String siteModule;

  SiteFolders(FileView files, PythonRuntime runtime) {
    this.paths = files.paths();
    this.runtime = runtime;
    this.siteModule =
        Reading.text(files, paths.join(runtime.folders().library(), "site.py"), LIMIT).orElse("");
  }

  /// The folders below one prefix, in order, whether they exist or not.
  List<String> below(String prefix) {
    if (paths == PathStyle.WINDOWS) {
      String library = runtime.version().isAtLeast(3, 11) ? "Lib" : "lib";
      return List.of(prefix, paths.join(prefix, library, "site-packages"));
    }
    if (runtime.old().isPresent()) {
      return belowOld(prefix);
    }
    List<String> folders = new ArrayList<>();
    String python = runtime.version().folder();
    if (!isDebian() || runtime.config().isPresent()) {
      libraryFolders()
          .forEach(library -> folders.add(paths.join(prefix, library, python, "site-packages")));
    }
    if (isDebian()) {
      folders.add(paths.join(prefix, "local/lib", python, "dist-packages"));
      if (runtime.version().major() > 2) {
        folders.add(paths.join(prefix, "lib/python3/dist-packages"));
      }
      folders.add(paths.join(prefix, "lib", python, "dist-packages"));
    }
    if (siteModule.contains("\"/Library\", framework")) {
      folders.add(paths.join("/Library/Python", runtime.version().dotted(), "site-packages"));
    }
    return folders;
  }

  /// An old virtualenv brings rules of its own, the same for every distribution (virtualenv 16,
  /// `addsitepackages`).
  private List<String> belowOld(String prefix) {
    String python = runtime.version().folder();
    String debian = runtime.version().major() == 2 ? python : "python3";
    return List.of(
        paths.join(prefix, "lib", python, "site-packages"),
        paths.join(prefix, "lib/site-python"),
        paths.join(prefix, "local/lib", python, "dist-packages"),
        paths.join(prefix, "lib", debian, "dist-packages"));
  }

  /// Whether packages in `/usr/local` count too, as Fedora and its relatives have it.
  boolean addsUsrLocal() {
    return siteModule.contains("RPM_BUILD_ROOT");
  }

  private boolean isDebian() {
    return siteModule.contains("dist-packages");
  }

  private Set<String> libraryFolders() {
    Set<String> folders = new LinkedHashSet<>();
    folders.add(runtime.folders().libraryFolder());
    folders.add("lib");
    return folders;
  }
}
