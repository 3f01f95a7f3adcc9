package org.pywrapdoctor.probe.gpu;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.Snapshot;

/// Every CUDA and cuDNN on the computer that TensorFlow might take or that a person might think it
/// takes: toolkits, what variables name, packages of the system, of pip and of conda.
final class CudaFinder {
  private final Host host;

  CudaFinder(Host host) {
    this.host = host;
  }

  /// One entry for each copy: links to the same file count once.
  List<CudaCopy> find(Snapshot snapshot) {
    Toolkits toolkits =
        host.operatingSystem() == OperatingSystem.WINDOWS
            ? new WindowsToolkits(host)
            : new LinuxToolkits(host);
    List<CudaCopy> all = new ArrayList<>();
    if (host.operatingSystem() != OperatingSystem.MACOS) {
      Stream.of(toolkits.find(), new CudaPackages(host).find(snapshot)).forEach(all::addAll);
    }
    Set<String> seen = new LinkedHashSet<>();
    return all.stream().filter(copy -> seen.add(copy.part() + " " + real(copy.path()))).toList();
  }

  private String real(String path) {
    Optional<String> real = host.files().realPath(path);
    return real.orElse(path);
  }

  /// Finds what is installed for the whole computer.
  interface Toolkits {
    List<CudaCopy> find();
  }
}
