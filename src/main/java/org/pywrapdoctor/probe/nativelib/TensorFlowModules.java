package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Snapshot;

/// The extension modules of the installed TensorFlow, in the order in which an import opens the
/// first of them: the check of the processor's features, then the one that all others need
/// (measured with TensorFlow 2.21.0).
final class TensorFlowModules {
  private static final String FIRST = "platform/_pywrap_cpu_feature_guard";
  private static final String SECOND = "_pywrap_tensorflow_internal";
  private static final String MODULE = "_pywrap_.*\\.(so|pyd)";
  private static final int DEPTH = 3;

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
        .flatMap(this::pythonFolder)
        .findFirst()
        .map(this::modules)
        .orElse(List.of());
  }

  /// TensorFlow 1.15 to 2.1 kept its files in a package of another name.
  private Stream<String> pythonFolder(Installation.ImportPackage found) {
    Optional<String> core =
        paths.parent(found.folder()).map(folder -> paths.join(folder, "tensorflow_core"));
    return Stream.concat(Stream.of(found.folder()), core.stream())
        .map(folder -> paths.join(folder, "python"))
        .filter(folder -> !in(folder).isEmpty());
  }

  private List<String> modules(String folder) {
    List<String> modules = new ArrayList<>();
    collect(folder, DEPTH, modules);
    List<String> ordered = new ArrayList<>();
    for (String first : List.of(FIRST, SECOND)) {
      String start = paths.join(folder, first) + ".";
      modules.stream().filter(module -> module.startsWith(start)).forEach(ordered::add);
    }
    modules.stream().filter(module -> !ordered.contains(module)).forEach(ordered::add);
    return ordered;
  }

  private void collect(String folder, int depth, List<String> modules) {
    modules.addAll(in(folder));
    if (depth > 1) {
      for (String name : Reading.names(files, folder)) {
        if (!name.contains(".") && !name.startsWith("__")) {
          collect(paths.join(folder, name), depth - 1, modules);
        }
      }
    }
  }

  private List<String> in(String folder) {
    return Reading.names(files, folder).stream()
        .filter(name -> name.matches(MODULE))
        .map(name -> paths.join(folder, name))
        .toList();
  }
}
