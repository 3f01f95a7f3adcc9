package org.pywrapdoctor.host.recorded;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Processes;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;

/// A computer whose answers are kept as they are given. The recording holds what was asked for, all
/// variables included: it is for the person's own use and for tests, not for a report.
public final class RecordingHost implements Host {
  private final Host host;
  private final RecordingFiles files;
  private final RecordingProcesses processes;
  private final RecordingRegistry registry;
  private Optional<RecordedHardware> hardware = Optional.empty();

  public RecordingHost(Host host) {
    this.host = host;
    this.files = new RecordingFiles(host.files());
    this.processes = new RecordingProcesses(host.processes(), host.environment());
    this.registry = new RecordingRegistry(host.registry());
  }

  /// What has been answered so far, and the hardware.
  public Recording recording() {
    return new Recording(
        Recording.SCHEMA,
        host.operatingSystem(),
        new TreeMap<>(host.environment()),
        host.homeFolder(),
        host.workingFolder(),
        host.ownLauncher(),
        files.places(),
        processes.runs(),
        hardware(),
        registry.recordedKeys(),
        registry.recordedValues());
  }

  @Override
  public OperatingSystem operatingSystem() {
    return host.operatingSystem();
  }

  @Override
  public FileView files() {
    return files;
  }

  @Override
  public Map<String, String> environment() {
    return host.environment();
  }

  @Override
  public String homeFolder() {
    return host.homeFolder();
  }

  @Override
  public String workingFolder() {
    return host.workingFolder();
  }

  @Override
  public Processes processes() {
    return processes;
  }

  /// Asked once, since free memory is another at each question.
  @Override
  public synchronized RecordedHardware hardware() {
    RecordedHardware known = hardware.orElseGet(() -> RecordedHardware.of(host.hardware()));
    hardware = Optional.of(known);
    return known;
  }

  @Override
  public Optional<String> ownLauncher() {
    return host.ownLauncher();
  }

  @Override
  public Registry registry() {
    return registry;
  }
}
