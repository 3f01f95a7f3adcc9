package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// Follows TensorFlow's native files as the operating system's loader would, by reading them.
public final class NativeLibraryProbe implements Probe {
  private final Host host;

  public NativeLibraryProbe(Host host) {
    this.host = host;
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    progress.at("native libraries", Progress.UNKNOWN);
    return soFar.toBuilder().nativeLibraries(resolve(soFar)).build();
  }

  private Seen<NativeLibraries> resolve(Snapshot soFar) {
    if (!(soFar.interpreter() instanceof Seen.Known<SelectedInterpreter>(var selected))
        || !(soFar.modulePath() instanceof Seen.Known<ModulePath>(var modulePath))) {
      return Seen.notLooked();
    }
    NativeRoots roots = new NativeRoots(host.files(), modulePath);
    List<String> opened = roots.all();
    if (opened.isEmpty()) {
      return Seen.notKnown("There is no TensorFlow with native files here.");
    }
    return host.operatingSystem() == OperatingSystem.WINDOWS
        ? new WindowsResolution(host).of(selected.interpreter(), opened)
        : new LinuxResolution(host).of(selected.interpreter(), soFar, opened);
  }
}
