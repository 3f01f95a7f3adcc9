package org.pywrapdoctor.probe.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry.View;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Answer;

/// Whether the system runs inside another: a container, or Windows.
final class Surroundings {
  /// What Docker, Podman, systemd-nspawn and LXC leave inside (systemd, "Container Interface").
  private static final List<String> MARKS =
      List.of("/.dockerenv", "/run/.containerenv", "/run/systemd/container");

  private static final List<String> GROUPS =
      List.of("docker", "kubepods", "containerd", "lxc", "libpod");
  private static final int ENOUGH = 1 << 16;
  private static final String FIRMWARE = "HKLM\\HARDWARE\\DESCRIPTION\\System\\BIOS";

  /// What virtual machines of the usual makes call themselves there.
  private static final List<String> VIRTUAL_COMPUTERS =
      List.of(
          "vmware", "virtualbox", "innotek", "qemu", "kvm", "parallels", "virtual machine", "xen");

  private static final String WINDOWS_CONTROL = "HKLM\\SYSTEM\\CurrentControlSet\\Control";

  private final Host host;

  Surroundings(Host host) {
    this.host = host;
  }

  Answer container() {
    return switch (host.operatingSystem()) {
      case MACOS -> Answer.NO;
      case WINDOWS ->
          host.registry().value(WINDOWS_CONTROL, "ContainerType", View.BITS_64).isPresent()
              ? Answer.YES
              : Answer.NO;
      case LINUX -> linuxContainer();
    };
  }

  private Answer linuxContainer() {
    boolean marked =
        MARKS.stream().anyMatch(host.files()::isFile)
            || host.variable("container").isPresent()
            || host.variable("KUBERNETES_SERVICE_HOST").isPresent()
            || text("/proc/1/cgroup")
                .filter(t -> GROUPS.stream().anyMatch(t::contains))
                .isPresent();
    if (marked) {
      return Answer.YES;
    }
    // Containers of other makes lie on an overlay, and so do systems started from a stick.
    return text("/proc/self/mounts").filter(t -> t.startsWith("overlay / ")).isPresent()
        ? Answer.UNKNOWN
        : Answer.NO;
  }

  /// 1 or 2 inside the Windows Subsystem for Linux, else 0. Version 1 calls its kernel
  /// `4.4.0-19041-Microsoft`, version 2 `5.15.90.1-microsoft-standard-WSL2`; one with a kernel of
  /// the person's own has only the marks that Windows leaves.
  int wsl() {
    if (host.operatingSystem() != OperatingSystem.LINUX) {
      return 0;
    }
    String kernel = host.hardware().kernel();
    if (kernel.endsWith("-Microsoft")) {
      return 1;
    }
    FileView files = host.files();
    boolean second =
        kernel.toLowerCase(Locale.ROOT).contains("microsoft")
            || files.isFile("/proc/sys/fs/binfmt_misc/WSLInterop")
            || files.isFolder("/run/WSL");
    return second ? 2 : 0;
  }

  /// Whether a Windows runs in a virtual machine, by what its firmware calls the computer. Windows
  /// itself does not tell, and its own Hyper-V makes the processor say yes on real computers too.
  Answer windowsHypervisor() {
    String computer = firmware("SystemManufacturer") + " " + firmware("SystemProductName");
    if (computer.isBlank()) {
      return Answer.UNKNOWN;
    }
    return VIRTUAL_COMPUTERS.stream().anyMatch(computer.toLowerCase(Locale.ROOT)::contains)
        ? Answer.YES
        : Answer.NO;
  }

  private String firmware(String name) {
    return host.registry().value(FIRMWARE, name, View.BITS_64).orElse("");
  }

  private Optional<String> text(String path) {
    return Reading.text(host.files(), path, ENOUGH);
  }
}
