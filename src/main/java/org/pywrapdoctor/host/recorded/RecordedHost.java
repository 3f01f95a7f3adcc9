package org.pywrapdoctor.host.recorded;

import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Processes;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;

/// Another computer, or this one at another time, as it was recorded. It reads nothing of the
/// computer that the program runs on and starts nothing.
public final class RecordedHost implements Host {
  private final Recording recording;
  private final FileView files;
  private final Processes processes;

  public RecordedHost(Recording recording) {
    this.recording = recording;
    this.files = new RecordedFiles(recording.operatingSystem(), recording.files());
    this.processes = new RecordedProcesses(recording.runs(), recording.environment());
  }

  @Override
  public OperatingSystem operatingSystem() {
    return recording.operatingSystem();
  }

  @Override
  public FileView files() {
    return files;
  }

  @Override
  public Map<String, String> environment() {
    return recording.environment();
  }

  @Override
  public String homeFolder() {
    return recording.homeFolder();
  }

  @Override
  public String workingFolder() {
    return recording.workingFolder();
  }

  @Override
  public Processes processes() {
    return processes;
  }

  @Override
  public Hardware hardware() {
    return recording.hardware();
  }

  @Override
  public Optional<String> ownLauncher() {
    return recording.ownLauncher();
  }

  @Override
  public Registry registry() {
    return new RecordedRegistry(recording.registryKeys(), recording.registryValues());
  }
}
