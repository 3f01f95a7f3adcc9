package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Snapshot;

/// The extension modules of the installed TensorFlow, in the order in which an import opens the
/// first of them: the check of the processor's features, which is not made on Windows, then the one
/// that all others need (measured with TensorFlow 2.21.0; its `self_check.py`).
///
/// @param folder the package that holds them
/// @param first those that an import opens before anything else
/// @param others the rest
record TensorFlowModules(String folder, List<String> first, List<String> others) {
  private static final String CHECK = "_pywrap_cpu_feature_guard";
  private static final String MAIN = "_pywrap_tensorflow_internal";

  private static final int DEPTH = 8;

  /// The modules; empty when TensorFlow has no native files here.
  static Optional<TensorFlowModules> of(Snapshot snapshot, FileView files) {
    return snapshot.installation().ifKnown().stream()
        .flatMap(installation -> installation.packages().stream())
        .filter(found -> found.name().equals("tensorflow"))
        .flatMap(found -> candidates(found.folder(), files.paths()))
        .map(folder -> in(folder, files))
        .filter(modules -> !modules.paths().isEmpty())
        .findFirst();
  }

  /// The modules of the package in `folder`.
  static TensorFlowModules in(String folder, FileView files) {
    return sorted(folder, new NativeModules(files).in(folder, DEPTH), files);
  }

  /// Only those that an import opens before anything else, without a walk through all folders: they
  /// lie in the same two in every release (wheels of 2.4 to 2.21).
  static TensorFlowModules firstIn(String folder, FileView files) {
    PathStyle paths = files.paths();
    List<String> beside =
        Stream.of(List.of("python", "platform", CHECK), List.of("python", MAIN))
            .map(names -> paths.join(folder, names.toArray(String[]::new)))
            .flatMap(path -> Stream.of(path + ".so", path + ".pyd"))
            .filter(files::isFile)
            .toList();
    return sorted(folder, beside, files);
  }

  private static TensorFlowModules sorted(String folder, List<String> modules, FileView files) {
    List<String> first = new ArrayList<>();
    boolean forWindows = modules.stream().anyMatch(path -> path.endsWith(".pyd"));
    if (!forWindows) {
      modules.stream().filter(path -> isNamed(path, CHECK, files)).forEach(first::add);
    }
    modules.stream().filter(path -> isNamed(path, MAIN, files)).forEach(first::add);
    return new TensorFlowModules(
        folder, first, modules.stream().filter(path -> !first.contains(path)).toList());
  }

  /// All of them.
  List<String> paths() {
    return Stream.concat(first.stream(), others.stream()).toList();
  }

  private static boolean isNamed(String path, String name, FileView files) {
    return files.paths().name(path).startsWith(name + ".");
  }

  /// TensorFlow 1.15 to 2.1 kept its files in a package of another name.
  private static Stream<String> candidates(String folder, PathStyle paths) {
    Optional<String> core =
        paths.parent(folder).map(parent -> paths.join(parent, "tensorflow_core"));
    return Stream.concat(Stream.of(folder), core.stream());
  }
}
