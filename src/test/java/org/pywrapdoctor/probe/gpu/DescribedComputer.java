package org.pywrapdoctor.probe.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.machine.MachineProbe;
import org.pywrapdoctor.probe.variable.VariableProbe;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// A computer, what is installed on it, and what must be found.
///
/// @param name what it is
/// @param source where its values are told
/// @param host the computer itself
/// @param tensorflow distribution and version
/// @param python the version of the Python that has it
/// @param missing the graphics libraries that the loader does not find
/// @param causes the roots that must be found, in order
public record DescribedComputer(
    String name,
    String source,
    Host host,
    String tensorflow,
    String python,
    List<String> missing,
    List<String> causes) {

  /// One with the newest TensorFlow that works.
  static DescribedComputer of(String name, String source, DescribedHost host) {
    return new DescribedComputer(
        name, source, host.build(), "tensorflow 2.21.0", "3.11.9", List.of(), List.of());
  }

  DescribedComputer with(String distribution, String pythonVersion) {
    return new DescribedComputer(name, source, host, distribution, pythonVersion, missing, causes);
  }

  DescribedComputer missing(String... libraries) {
    return new DescribedComputer(
        name, source, host, tensorflow, python, List.of(libraries), causes);
  }

  DescribedComputer must(String... found) {
    return new DescribedComputer(name, source, host, tensorflow, python, missing, List.of(found));
  }

  /// What the probes see of it, a card being wanted; the rest is a sound environment.
  public Snapshot snapshot() {
    boolean windows = host.operatingSystem() == OperatingSystem.WINDOWS;
    Snapshot base = windows ? Snapshots.healthyWindows() : Snapshots.healthyLinux();
    String site = windows ? Snapshots.WINDOWS_SITE : Snapshots.LINUX_SITE;
    String[] named = tensorflow.split(" ");
    Snapshot installed =
        Snapshots.with(
            Snapshots.without(base, "tensorflow"),
            TestDistribution.of(site, named[0], named[1]).imports("tensorflow"));
    Snapshot chosen =
        Snapshots.withPython(
            Snapshots.withoutRun(Snapshots.withGoal(installed, Goal.GPU)),
            old -> Snapshots.python(old.path(), python, architecture(), "venv"));
    Snapshot seen = chosen;
    for (org.pywrapdoctor.probe.Probe probe :
        List.of(
            new VariableProbe(host),
            new MachineProbe(host),
            new GpuProbe(host, Knowledge.shipped()))) {
      seen = probe.look(seen, Progress.silent());
    }
    return seen.toBuilder().nativeLibraries(Seen.known(libraries())).build();
  }

  private Architecture architecture() {
    return host.operatingSystem() == OperatingSystem.MACOS
        ? Architecture.ARM64
        : Architecture.X86_64;
  }

  private NativeLibraries libraries() {
    List<Library> libraries = new ArrayList<>();
    for (String lost : missing) {
      libraries.add(
          new Library(
              lost,
              Optional.empty(),
              List.of("libtensorflow_framework.so.2"),
              Status.MISSING,
              true,
              "",
              "",
              List.of(),
              0));
    }
    return new NativeLibraries(List.of(), libraries, List.of());
  }

  @Override
  public String toString() {
    return name;
  }
}
