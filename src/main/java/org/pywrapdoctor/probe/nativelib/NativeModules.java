package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// Finds extension modules below a folder, by their names as Python does.
final class NativeModules {

  /// The libraries that modules share are found as what they need, and headers are no modules.
  private static final String MODULE = "(?!lib)(?!.*_tests\\.).*\\.(so|pyd)";

  private static final String PLUGIN = "lib.*plugin.*\\.(so|dll|dylib)";
  private static final Set<String> PASSED_OVER = Set.of("include", "__pycache__", "tests");

  private final FileView files;
  private final PathStyle paths;

  NativeModules(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  /// The paths of the modules in `folder` and, `depth` levels deep, in those below it.
  List<String> in(String folder, int depth) {
    List<String> modules = new ArrayList<>();
    collect(folder, depth, modules);
    return modules;
  }

  private void collect(String folder, int depth, List<String> modules) {
    for (String name : Reading.names(files, folder)) {
      if (name.matches(MODULE) || name.matches(PLUGIN)) {
        modules.add(paths.join(folder, name));
      } else if (depth > 1 && !name.contains(".") && !PASSED_OVER.contains(name)) {
        collect(paths.join(folder, name), depth - 1, modules);
      }
    }
  }
}
