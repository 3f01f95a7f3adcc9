package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.ClosedMounts;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.NativeLibraries.Surroundings;

/// Looks at what else matters for loading native files: copies of the OpenMP runtime, of which a
/// process must have one, and folders mounted so that nothing in them may be executed.
final class Around {

  private static final String OPEN_MP = "(?i)lib(?:iomp5|omp)(?:md)?[^/\\\\]*\\.(?:dll|dylib|so.*)";

  private final FileView files;
  private final PathStyle paths;

  private Around(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  static Surroundings of(Host host, Interpreter interpreter, String tensorFlow) {
    Around around = new Around(host.files());
    return new Surroundings(
        around.openMp(interpreter.prefix(), tensorFlow),
        host.operatingSystem() == OperatingSystem.LINUX
            ? ClosedMounts.read(host.files()).around(tensorFlow).stream().toList()
            : List.of());
  }

  /// The runtimes that lie in packages, and the one of a conda environment.
  private List<String> openMp(String prefix, String tensorFlow) {
    List<String> folders =
        new ArrayList<>(List.of(paths.join(prefix, "Library", "bin"), paths.join(prefix, "lib")));
    paths
        .parent(tensorFlow)
        .ifPresent(
            site -> Reading.names(files, site).forEach(name -> folders.addAll(in(site, name))));
    Set<String> found = new LinkedHashSet<>();
    for (String folder : folders) {
      Reading.names(files, folder).stream()
          .filter(name -> name.matches(OPEN_MP))
          .map(name -> paths.join(folder, name))
          .map(path -> files.realPath(path).orElse(path))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private List<String> in(String site, String name) {
    String folder = paths.join(site, name);
    return name.endsWith("-info") || name.endsWith(".py")
        ? List.of()
        : Stream.of("", "lib", ".libs", ".dylibs").map(below -> paths.join(folder, below)).toList();
  }
}
