package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;

/// The level of an x86-64 processor by which glibc chooses subfolders (x86-64 psABI).
final class ProcessorLevel {
  private static final List<List<CpuFeature>> NEEDED =
      List.of(
          List.of(CpuFeature.SSE4_2),
          List.of(CpuFeature.AVX2, CpuFeature.FMA),
          List.of(CpuFeature.AVX512F));

  private ProcessorLevel() {}

  /// From 1, the baseline, to 4. A feature that nobody could tell counts as not there.
  static int of(Cpu cpu) {
    Stream<List<CpuFeature>> reached =
        NEEDED.stream()
            .takeWhile(
                features -> features.stream().allMatch(feature -> cpu.has(feature) == Answer.YES));
    return 1 + (int) reached.count();
  }
}
