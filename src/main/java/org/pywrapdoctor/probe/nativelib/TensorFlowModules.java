package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Snapshot;

/// The extension modules of the installed TensorFlow, in the order in which an import opens the
/// first of them: the check of the processor's features, then the one that all others need
/// (measured with TensorFlow 2.21.0).
final class TensorFlowModules {
  private static final List<String> FIRST =
      List.of("python/platform/_pywrap_cpu_feature_guard", "python/_pywrap_tensorflow_internal");

  /// The libraries that the modules share are found as what they need, and headers are no modules.
  private static final String MODULE = "(?!lib).*\\.(so|pyd)";

  private static final Set<String> PASSED_OVER = Set.of("include", "__pycache__");
  private static final int DEPTH = 8;

  private final FileView files;
  private final PathStyle paths;

  TensorFlowModules(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  /// The paths of the modules; none when TensorFlow has no native files here.
  List<String> of(Snapshot snapshot) {
    return snapshot.installation().ifKnown().stream()
        .flatMap(installation -> installation.packages().stream())
        .filter(found -> found.name().equals("tensorflow"))
        .map(found -> modules(found.folder()))
        .filter(modules -> !modules.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// TensorFlow 1.15 to 2.1 kept its files in a package of another name.
  private List<String> modules(String folder) {
    Optional<String> core =
        paths.parent(folder).map(parent -> paths.join(parent, "tensorflow_core"));
    return Stream.concat(Stream.of(folder), core.stream())
        .map(this::ordered)
        .filter(modules -> !modules.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> ordered(String folder) {
    List<String> modules = new ArrayList<>();
    collect(folder, DEPTH, modules);
    List<String> ordered = new ArrayList<>();
    for (String first : FIRST) {
      String start = paths.join(folder, first) + ".";
      modules.stream().filter(module -> module.startsWith(start)).forEach(ordered::add);
    }
    modules.stream().filter(module -> !ordered.contains(module)).forEach(ordered::add);
    return ordered;
  }

  private void collect(String folder, int depth, List<String> modules) {
    for (String name : Reading.names(files, folder)) {
      if (name.matches(MODULE)) {
        modules.add(paths.join(folder, name));
      } else if (depth > 1 && !name.contains(".") && !PASSED_OVER.contains(name)) {
        collect(paths.join(folder, name), depth - 1, modules);
      }
    }
  }
}
