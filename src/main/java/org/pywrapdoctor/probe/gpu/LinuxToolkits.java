package org.pywrapdoctor.probe.gpu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;

/// The CUDA toolkits of a Linux: `/usr/local/cuda*` (NVIDIA's installer), `/opt/cuda` (Arch), what
/// variables name, and the libraries among those of the system.
final class LinuxToolkits implements CudaFinder.Toolkits {
  private static final List<String> VARIABLES =
      List.of("CUDA_HOME", "CUDA_PATH", "CUDA_ROOT", "CUDNN_PATH", "CUDNN_HOME");
  private static final List<String> LIBRARY_FOLDERS =
      List.of("lib64", "lib", "targets/x86_64-linux/lib", "targets/sbsa-linux/lib");
  private static final List<String> SYSTEM_FOLDERS =
      List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib");

  private final Host host;
  private final PathStyle paths;
  private final CudaVersions versions;

  LinuxToolkits(Host host) {
    this.host = host;
    this.paths = host.files().paths();
    this.versions = new CudaVersions(host.files());
  }

  @Override
  public List<CudaCopy> find() {
    Map<String, Source> folders = new LinkedHashMap<>();
    Reading.names(host.files(), "/usr/local").stream()
        .filter(name -> name.startsWith("cuda"))
        .forEach(name -> folders.put("/usr/local/" + name, Source.TOOLKIT));
    folders.put("/opt/cuda", Source.TOOLKIT);
    VARIABLES.stream()
        .flatMap(name -> host.variable(name).stream())
        .filter(paths::isAbsolute)
        .forEach(folder -> folders.putIfAbsent(folder, Source.VARIABLE));
    List<CudaCopy> found = new ArrayList<>();
    folders.forEach((folder, source) -> found.addAll(toolkit(folder, source)));
    SYSTEM_FOLDERS.forEach(
        folder ->
            addLibraries(found, folder, Source.SYSTEM, Optional.empty(), headers("/usr/include")));
    return found;
  }

  private List<CudaCopy> toolkit(String folder, Source source) {
    List<CudaCopy> found = new ArrayList<>();
    Optional<String> told = versions.toolkit(folder);
    Optional<String> header = headers(paths.join(folder, "include"));
    LIBRARY_FOLDERS.forEach(
        below -> addLibraries(found, paths.join(folder, below), source, told, header));
    if (found.isEmpty()) {
      told.ifPresent(version -> found.add(new CudaCopy(Part.CUDA, version, source, folder)));
    }
    return found;
  }

  private Optional<String> headers(String folder) {
    return versions.cudnnHeader(folder);
  }

  private void addLibraries(
      List<CudaCopy> found,
      String folder,
      Source source,
      Optional<String> toolkit,
      Optional<String> header) {
    for (String name : Reading.names(host.files(), folder)) {
      String path = paths.join(folder, name);
      if (name.matches("libcudart\\.so\\.\\d+(\\.\\d+)?")) {
        longest(versions.byName(path), toolkit)
            .ifPresent(v -> found.add(new CudaCopy(Part.CUDA, v, source, path)));
      } else if (name.matches("libcudnn\\.so\\.\\d+")) {
        longest(versions.byName(path), header)
            .ifPresent(v -> found.add(new CudaCopy(Part.CUDNN, v, source, path)));
      }
    }
  }

  /// The more exact of two: a library's whole name, else the text beside it. A name of two numbers
  /// may stand for later releases too (all of CUDA 11 is `libcudart.so.11.0`); where the text is of
  /// another major version, it is that of another copy.
  private static Optional<String> longest(Optional<String> library, Optional<String> text) {
    boolean whole =
        library.filter(name -> name.chars().filter(c -> c == '.').count() > 1).isPresent();
    boolean agrees =
        library.isPresent()
            && text.filter(told -> major(told).equals(major(library.get()))).isPresent();
    return !whole && agrees ? text : library.or(() -> text);
  }

  private static String major(String version) {
    return version.replaceFirst("\\..*$", "");
  }
}
