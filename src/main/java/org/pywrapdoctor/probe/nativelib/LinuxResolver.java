package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.Displacement;
import org.pywrapdoctor.loader.LinuxLoader;
import org.pywrapdoctor.loader.LinuxProcess;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.loader.Resolution;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
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
            processorLevel());
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

  /// The level of the x86-64 psABI that the processor reaches, by its telling features.
  private int processorLevel() {
    return snapshot
        .machine()
        .ifKnown()
        .map(Machine::cpu)
        .flatMap(Seen::ifKnown)
        .map(LinuxResolver::level)
        .orElse(1);
  }

  private static int level(Cpu cpu) {
    if (has(cpu, CpuFeature.AVX512F)) {
      return 4;
    }
    if (has(cpu, CpuFeature.AVX2) && has(cpu, CpuFeature.FMA)) {
      return 3;
    }
    return has(cpu, CpuFeature.SSE4_2) ? 2 : 1;
  }

  private static boolean has(Cpu cpu, CpuFeature feature) {
    return cpu.has(feature) == Answer.YES;
  }
}
