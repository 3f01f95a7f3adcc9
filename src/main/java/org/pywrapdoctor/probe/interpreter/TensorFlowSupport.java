package org.pywrapdoctor.probe.interpreter;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.pywrapdoctor.knowledge.Builds;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.Lazy;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;

/// Whether a TensorFlow was ever published for a Python: for its version, its architecture and its
/// system.
public final class TensorFlowSupport {
  private final Lazy<Builds> builds;
  private final OperatingSystem system;
  private final Map<Architecture, SortedSet<PythonMinor>> pythons = new ConcurrentHashMap<>();

  public TensorFlowSupport(Knowledge knowledge, OperatingSystem system) {
    this.builds = new Lazy<>(knowledge::builds);
    this.system = system;
  }

  /// Whether an installed TensorFlow has a build for this Python; empty where the Python's version
  /// or architecture, or the TensorFlow, is not known.
  public Optional<Boolean> of(Interpreter python, InstalledVersion installed) {
    return Version.parse(installed.version())
        .map(Version::base)
        .filter(version -> builds.get().exists(version))
        .flatMap(version -> target(python).map(target -> has(version, target)));
  }

  /// Whether any TensorFlow has a build for this Python; empty where its version or architecture is
  /// not known.
  public Optional<Boolean> ofAny(Interpreter python) {
    return python
        .architecture()
        .flatMap(
            architecture ->
                python
                    .version()
                    .flatMap(PythonMinor::parse)
                    .map(minor -> pythons(architecture).contains(minor)));
  }

  /// Whether the TensorFlow in it has no build for this Python, or, where there is none in it, no
  /// TensorFlow has.
  public boolean excludes(Interpreter python) {
    return python.tensorflow().isEmpty()
        ? ofAny(python).filter(has -> !has).isPresent()
        : python.tensorflow().stream()
            .anyMatch(installed -> of(python, installed).filter(has -> !has).isPresent());
  }

  private SortedSet<PythonMinor> pythons(Architecture architecture) {
    return pythons.computeIfAbsent(architecture, known -> builds.get().pythons(system, known));
  }

  private boolean has(Version version, Target target) {
    return builds.get().find(version, target, false).isPresent()
        || builds.get().find(version, target, true).isPresent();
  }

  private Optional<Target> target(Interpreter python) {
    Optional<Architecture> architecture = python.architecture();
    return python
        .version()
        .flatMap(PythonMinor::parse)
        .flatMap(minor -> architecture.map(known -> new Target(system, known, minor)));
  }
}
