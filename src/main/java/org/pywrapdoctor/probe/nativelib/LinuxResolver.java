package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.Displacement;
import org.pywrapdoctor.loader.LinuxLoader;
import org.pywrapdoctor.loader.LinuxProcess;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.loader.Resolution;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Linux, with glibc or musl. A quick look leaves single symbols out.
record LinuxResolver(Host host, Snapshot snapshot, Interpreter interpreter) implements Resolver {

  @Override
  public Seen<Resolved> resolve(List<Opening> openings) {
    LinuxLoader loader = new LinuxLoader(host.files());
    if (!loader.isProgram(interpreter.path())) {
      return Seen.notKnown(interpreter.path() + " is no program that a loader of Linux starts");
    }
    LinuxProcess process =
        new LinuxProcess(
            interpreter.path(),
            snapshot.request().directory(),
            host.environment(),
            snapshot
                .machine()
                .ifKnown()
                .map(Machine::cpu)
                .map(ProcessorLevel::of)
                .orElse(ProcessorLevel.LOWEST));
    Resolution resolution =
        snapshot.request().quick()
            ? loader.locate(process, openings)
            : loader.resolve(process, openings);
    LinuxProcess plain = process.withoutLoaderVariables();
    List<Displacement> displaced =
        plain.equals(process)
            ? List.of()
            : Displacement.between(resolution, loader.locate(plain, openings));
    return Seen.known(new Resolved(resolution, displaced));
  }
}
