package org.pywrapdoctor.probe.machine;

import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry.View;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Looks at the computer itself. Nothing is started.
public final class MachineProbe implements Probe {
  /// "Maximum Path Length Limitation", learn.microsoft.com.
  private static final String FILE_SYSTEM = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem";

  private final Host host;

  public MachineProbe(Host host) {
    this.host = host;
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    progress.at("Looking at the computer", Progress.UNKNOWN);
    return soFar.toBuilder().machine(Seen.known(machine())).build();
  }

  private Machine machine() {
    Hardware hardware = host.hardware();
    Surroundings surroundings = new Surroundings(host);
    return new Machine(
        host.operatingSystem(),
        hardware.systemName(),
        hardware.kernel(),
        hardware.architecture(),
        hardware.cpu().map(cpu -> completed(cpu, surroundings)),
        hardware.memoryBytes(),
        hardware.availableMemoryBytes(),
        cLibrary(),
        longPaths(),
        surroundings.container(),
        surroundings.wsl(),
        hardware.room());
  }

  private Cpu completed(Cpu cpu, Surroundings surroundings) {
    return cpu.hypervisor() == Answer.UNKNOWN && host.operatingSystem() == OperatingSystem.WINDOWS
        ? new Cpu(
            cpu.name(),
            cpu.architecture(),
            cpu.features(),
            surroundings.windowsHypervisor(),
            cpu.emulated())
        : cpu;
  }

  private Seen<CLibrary> cLibrary() {
    return host.operatingSystem() == OperatingSystem.LINUX
        ? new CLibraryFinder(host.files()).find()
        : Seen.notLooked();
  }

  private Answer longPaths() {
    if (host.operatingSystem() != OperatingSystem.WINDOWS) {
      return Answer.UNKNOWN;
    }
    return host.registry()
        .value(FILE_SYSTEM, "LongPathsEnabled", View.BITS_64)
        .filter(value -> !value.equals("0"))
        .map(value -> Answer.YES)
        .orElse(Answer.NO);
  }
}
