package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Kind;
import org.pywrapdoctor.snapshot.ModulePath.Provider;

/// The native files that `import tensorflow` opens, in the order of opening, as far as they are
/// there
/// (read off `strace` of TensorFlow 2.15.1 and 2.21.0; tensorflow-compatibility.md, section 5).
/// NumPy
/// comes first: TensorFlow's Python side imports it before its own native module.
final class NativeRoots {
  private static final List<String> NUMPY = List.of("_core", "core");
  private static final List<String> FOLDERS =
      List.of("python/platform", "python", "python/client", "python/framework", "python/util");
  private static final List<String> FIRST =
      List.of(
          "_pywrap_cpu_feature_guard",
          "_cpu_feature_guard",
          "_pywrap_tensorflow_internal",
          "_pywrap_tfe",
          "_pywrap_tf_session");

  private final FileView files;
  private final ModulePath modulePath;

  NativeRoots(FileView files, ModulePath modulePath) {
    this.files = files;
    this.modulePath = modulePath;
  }

  /// The folder of TensorFlow's package, when it is one.
  Optional<String> tensorFlow() {
    return folder("tensorflow");
  }

  /// All roots; empty when there is no TensorFlow package with native files.
  List<String> all() {
    Stream<String> numpy =
        folder("numpy").stream()
            .flatMap(
                package_ ->
                    NUMPY.stream()
                        .map(part -> files.paths().join(package_, part))
                        .flatMap(part -> modules(part, "_multiarray_umath")));
    Stream<String> own =
        tensorFlow().stream()
            .flatMap(
                package_ ->
                    FIRST.stream()
                        .flatMap(
                            module ->
                                FOLDERS.stream()
                                    .map(part -> files.paths().join(package_, part))
                                    .flatMap(part -> modules(part, module))));
    List<String> ownModules = own.toList();
    return ownModules.isEmpty() ? List.of() : Stream.concat(numpy, ownModules.stream()).toList();
  }

  private Stream<String> modules(String folder, String module) {
    return Reading.names(files, folder).stream()
        .filter(name -> name.startsWith(module + "."))
        .filter(name -> name.endsWith(".so") || name.endsWith(".pyd"))
        .map(name -> files.paths().join(folder, name));
  }

  private Optional<String> folder(String module) {
    return modulePath
        .provider(module)
        .filter(provider -> provider.kind() == Kind.PACKAGE || provider.kind() == Kind.NAMESPACE)
        .map(this::folder);
  }

  private String folder(Provider provider) {
    return provider.kind() == Kind.NAMESPACE || files.isFolder(provider.file())
        ? provider.file()
        : files.paths().parent(provider.file()).orElse(provider.file());
  }
}
