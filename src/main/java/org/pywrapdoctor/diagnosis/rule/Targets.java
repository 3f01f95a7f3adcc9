package org.pywrapdoctor.diagnosis.rule;

import java.util.Optional;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.requirement.MarkerEnvironment;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// What a wheel must fit on the examined computer.
public final class Targets {

  private Targets() {}

  /// System, architecture and minor version of the chosen Python; empty when one is not known.
  public static Optional<Target> of(Snapshot snapshot) {
    return snapshot
        .python()
        .flatMap(python -> python.version().flatMap(PythonMinor::parse))
        .flatMap(
            minor ->
                machine(snapshot)
                    .map(
                        machine ->
                            new Target(
                                machine.operatingSystem(),
                                architecture(snapshot, machine),
                                minor)));
  }

  /// The values of environment markers, with the whole version of the chosen Python.
  public static Optional<MarkerEnvironment> markers(Snapshot snapshot) {
    return of(snapshot)
        .map(
            target ->
                snapshot
                    .python()
                    .flatMap(Interpreter::version)
                    .flatMap(Version::parse)
                    .map(v -> MarkerEnvironment.of(target.system(), target.architecture(), v))
                    .orElseGet(target::markers));
  }

  private static Architecture architecture(Snapshot snapshot, Machine machine) {
    return snapshot.python().flatMap(Interpreter::architecture).orElse(machine.architecture());
  }

  private static Optional<Machine> machine(Snapshot snapshot) {
    return snapshot.machine().ifKnown();
  }
}
