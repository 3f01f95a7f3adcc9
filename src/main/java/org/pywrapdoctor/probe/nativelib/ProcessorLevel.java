package org.pywrapdoctor.probe.nativelib;

import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Seen;

/// The level of the x86-64 psABI that a processor reaches, by its telling features; glibc chooses
/// folders by it.
final class ProcessorLevel {

  static final int LOWEST = 1;

  private ProcessorLevel() {}

  static int of(Seen<Cpu> cpu) {
    return cpu.ifKnown().map(ProcessorLevel::level).orElse(LOWEST);
  }

  private static int level(Cpu cpu) {
    if (has(cpu, CpuFeature.AVX512F)) {
      return 4;
    }
    if (has(cpu, CpuFeature.AVX2) && has(cpu, CpuFeature.FMA)) {
      return 3;
    }
    return has(cpu, CpuFeature.SSE4_2) ? 2 : LOWEST;
  }

  private static boolean has(Cpu cpu, CpuFeature feature) {
    return cpu.has(feature) == Answer.YES;
  }
}
