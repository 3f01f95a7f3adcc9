package org.pywrapdoctor.probe.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.OperatingSystem;

/// Where the parts of NVIDIA's driver lie that programs use.
final class DriverPlaces {
  /// Where distributions, containers and the Windows Subsystem for Linux keep `libcuda.so.1`.
  private static final List<String> LINUX_FOLDERS =
      List.of(
          "/usr/lib/x86_64-linux-gnu",
          "/usr/lib/aarch64-linux-gnu",
          "/usr/lib64",
          "/usr/lib",
          "/usr/lib/x86_64-linux-gnu/nvidia/current",
          "/usr/lib64-nvidia",
          "/usr/local/nvidia/lib64",
          "/usr/local/cuda/compat",
          "/run/opengl-driver/lib",
          "/usr/lib/wsl/lib");
  private static final List<String> LINUX_PROGRAMS =
      List.of("/usr/bin", "/usr/local/nvidia/bin", "/opt/bin", "/usr/lib/wsl/lib");

  private final Host host;

  DriverPlaces(Host host) {
    this.host = host;
  }

  /// The names by which programs ask the loader for the CUDA driver.
  List<String> cudaNames() {
    return names("libcuda.so.1", "nvcuda.dll");
  }

  /// The names by which programs ask the loader for NVML.
  List<String> nvmlNames() {
    return names("libnvidia-ml.so.1", "nvml.dll");
  }

  private List<String> names(String linux, String windows) {
    return switch (host.operatingSystem()) {
      case LINUX -> List.of(linux);
      case WINDOWS -> List.of(host.files().paths().join(system32(), windows));
      case MACOS -> List.of();
    };
  }

  /// The same for a process that gets the person's variables only as data: what lies in a folder of
  /// `LD_LIBRARY_PATH` goes before what the loader finds by itself.
  List<String> withLibraryPath(List<String> names) {
    List<String> places = new ArrayList<>();
    for (String name : names) {
      libraryPath().stream()
          .map(folder -> host.files().paths().join(folder, name))
          .filter(host.files()::isFile)
          .forEach(places::add);
      places.add(name);
    }
    return places;
  }

  /// The user's part of the driver, where it lies in one of the usual folders.
  Optional<String> cudaLibrary() {
    if (host.operatingSystem() == OperatingSystem.WINDOWS) {
      return cudaNames().stream().filter(host.files()::isFile).findFirst();
    }
    List<String> folders = new ArrayList<>(libraryPath());
    folders.addAll(LINUX_FOLDERS);
    return folders.stream()
        .map(folder -> host.files().paths().join(folder, "libcuda.so.1"))
        .filter(host.files()::isFile)
        .findFirst();
  }

  /// NVIDIA's program that tells of its cards.
  Optional<String> smi() {
    List<String> folders =
        host.operatingSystem() == OperatingSystem.WINDOWS ? List.of(system32()) : LINUX_PROGRAMS;
    String name =
        host.operatingSystem() == OperatingSystem.WINDOWS ? "nvidia-smi.exe" : "nvidia-smi";
    return folders.stream()
        .map(folder -> host.files().paths().join(folder, name))
        .filter(host.files()::isFile)
        .findFirst();
  }

  private String system32() {
    return host.files().paths().join(host.variable("SystemRoot").orElse("C:\\Windows"), "System32");
  }

  private List<String> libraryPath() {
    if (host.operatingSystem() != OperatingSystem.LINUX) {
      return List.of();
    }
    return host.variable("LD_LIBRARY_PATH").stream()
        .flatMap(value -> List.of(value.split("[:;]")).stream())
        .filter(host.files().paths()::isAbsolute)
        .toList();
  }
}
