package org.pywrapdoctor.probe.gpu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry.View;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;

/// The CUDA toolkits of a Windows: where NVIDIA's installer puts them, where its entries in the
/// registry say they are, and what `CUDA_PATH` names; cuDNN also in its own folder.
final class WindowsToolkits implements CudaFinder.Toolkits {
  private static final String INSTALLED = "NVIDIA GPU Computing Toolkit\\CUDA";
  private static final String CUDNN = "NVIDIA\\CUDNN";
  private static final String REGISTERED =
      "HKLM\\SOFTWARE\\NVIDIA Corporation\\GPU Computing Toolkit\\CUDA";

  private final Host host;
  private final PathStyle paths;
  private final CudaVersions versions;

  WindowsToolkits(Host host) {
    this.host = host;
    this.paths = host.files().paths();
    this.versions = new CudaVersions(host.files());
  }

  @Override
  public List<CudaCopy> find() {
    String programs = host.variable("ProgramFiles").orElse("C:\\Program Files");
    Map<String, Source> folders = new LinkedHashMap<>();
    String installed = paths.join(programs, INSTALLED);
    Reading.names(host.files(), installed)
        .forEach(name -> folders.put(paths.join(installed, name), Source.TOOLKIT));
    for (String version : host.registry().keys(REGISTERED, View.BITS_64)) {
      host.registry()
          .value(REGISTERED + "\\" + version, "InstallDir", View.BITS_64)
          .filter(paths::isAbsolute)
          .ifPresent(folder -> folders.putIfAbsent(folder, Source.TOOLKIT));
    }
    host.variable("CUDA_PATH")
        .filter(paths::isAbsolute)
        .ifPresent(folder -> folders.putIfAbsent(folder, Source.VARIABLE));
    List<CudaCopy> found = new ArrayList<>();
    folders.forEach((folder, source) -> addToolkit(found, folder, source));
    addOwnCudnn(found, paths.join(programs, CUDNN));
    return found;
  }

  private void addToolkit(List<CudaCopy> found, String folder, Source source) {
    String programs = paths.join(folder, "bin");
    int before = found.size();
    addLibraries(found, programs, paths.join(folder, "include"), source);
    addLibraries(found, paths.join(programs, "x64"), paths.join(folder, "include"), source);
    boolean hasRuntime =
        found.subList(before, found.size()).stream().anyMatch(copy -> copy.part() == Part.CUDA);
    if (!hasRuntime) {
      versions
          .toolkit(folder)
          .ifPresent(version -> found.add(new CudaCopy(Part.CUDA, version, source, folder)));
    }
  }

  /// cuDNN 9 has its own installer: `CUDNN\v9.3\bin\12.6`.
  private void addOwnCudnn(List<CudaCopy> found, String folder) {
    for (String version : Reading.names(host.files(), folder)) {
      String programs = paths.join(folder, version, "bin");
      String headers = paths.join(folder, version, "include");
      addLibraries(found, programs, headers, Source.TOOLKIT);
      for (String cuda : Reading.names(host.files(), programs)) {
        addLibraries(found, paths.join(programs, cuda), paths.join(headers, cuda), Source.TOOLKIT);
      }
    }
  }

  private void addLibraries(List<CudaCopy> found, String folder, String headers, Source source) {
    for (String name : Reading.names(host.files(), folder)) {
      String path = paths.join(folder, name);
      if (name.matches("(?i)cudart64_\\d+\\.dll")) {
        add(found, Part.CUDA, versions.cudart(path), name, source, path);
      } else if (name.matches("(?i)cudnn64_\\d+\\.dll")) {
        Optional<String> exact = versions.cudnnHeader(headers).or(() -> versions.cudnn(path));
        add(found, Part.CUDNN, exact, name, source, path);
      }
    }
  }

  /// Where nothing tells the version, the number in the name is at least the major one.
  private static void add(
      List<CudaCopy> found,
      Part part,
      Optional<String> exact,
      String name,
      Source source,
      String path) {
    String number = name.replaceFirst("^.*_(\\d+)\\..*$", "$1");
    String byName =
        part == Part.CUDA && number.length() > 2
            ? number.substring(0, 2) + "." + number.substring(2)
            : number;
    found.add(new CudaCopy(part, exact.orElse(byName), source, path));
  }
}
