package org.pywrapdoctor.diagnosis.rule.machine;

import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.EnumMap;
import java.util.Map;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Snapshot;

/// A sound environment on computers with other processors, seen without starting Python.
final class Processors {

  private Processors() {}

  /// A processor of 2011: AVX, but no AVX2.
  static Snapshot sandyBridge() {
    return on("Intel(R) Core(TM) i5-2500 CPU @ 3.30GHz", Answer.YES, Answer.NO, Answer.NO);
  }

  /// A processor that offers no AVX.
  static Snapshot real(String name) {
    return on(name, Answer.NO, Answer.NO, Answer.NO);
  }

  /// The same in a virtual machine.
  static Snapshot virtual(String name) {
    return on(name, Answer.NO, Answer.YES, Answer.NO);
  }

  /// An Apple processor that imitates one of Intel's.
  static Snapshot emulated() {
    return on("VirtualApple @ 2.50GHz", Answer.NO, Answer.NO, Answer.YES);
  }

  private static Snapshot on(String name, Answer avx, Answer hypervisor, Answer emulated) {
    Map<CpuFeature, Answer> features = new EnumMap<>(CpuFeature.class);
    features.put(CpuFeature.SSE4_2, Answer.YES);
    features.put(CpuFeature.AVX, avx);
    features.put(CpuFeature.AVX2, Answer.NO);
    return Snapshots.withCpu(
        withoutRun(healthyLinux()),
        new Cpu(name, Architecture.X86_64, features, hypervisor, emulated));
  }
}
