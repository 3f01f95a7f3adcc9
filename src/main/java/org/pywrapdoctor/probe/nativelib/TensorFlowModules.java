package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Snapshot;

/// The extension modules of the installed TensorFlow, in the order in which an import opens the
/// first of them: the check of the processor's features, then the one that all others need
/// (measured with TensorFlow 2.21.0).
///
/// @param folder the package that holds them
/// @param paths where they lie
record TensorFlowModules(String folder, List<String> paths) {
  private static final List<String> FIRST =
      List.of("python/platform/_pywrap_cpu_feature_guard", "python/_pywrap_tensorflow_internal");

  private static final int DEPTH = 8;

  /// The modules; empty when TensorFlow has no native files here.
  static Optional<TensorFlowModules> of(Snapshot snapshot, FileView files) {
    return snapshot.installation().ifKnown().stream()
        .flatMap(installation -> installation.packages().stream())
        .filter(found -> found.name().equals("tensorflow"))
        .flatMap(found -> candidates(found.folder(), files.paths()))
        .map(folder -> new TensorFlowModules(folder, ordered(folder, files)))
        .filter(modules -> !modules.paths().isEmpty())
        .findFirst();
  }

  /// TensorFlow 1.15 to 2.1 kept its files in a package of another name.
  private static Stream<String> candidates(String folder, PathStyle paths) {
    Optional<String> core =
        paths.parent(folder).map(parent -> paths.join(parent, "tensorflow_core"));
    return Stream.concat(Stream.of(folder), core.stream());
  }

  private static List<String> ordered(String folder, FileView files) {
    List<String> modules = new NativeModules(files).in(folder, DEPTH);
    List<String> ordered = new ArrayList<>();
    for (String first : FIRST) {
      String start = files.paths().join(folder, first) + ".";
      modules.stream().filter(module -> module.startsWith(start)).forEach(ordered::add);
    }
    modules.stream().filter(module -> !ordered.contains(module)).forEach(ordered::add);
    return ordered;
  }

  /// Those that an import opens before anything else.
  List<String> first() {
    return paths.subList(0, Math.min(FIRST.size(), paths.size()));
  }

  List<String> others() {
    return paths.subList(first().size(), paths.size());
  }
}
