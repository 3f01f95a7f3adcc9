package org.pywrapdoctor.snapshot;

/// Instruction sets that decide whether TensorFlow's code can run.
public enum CpuFeature {
  SSE4_1,
  SSE4_2,
  AVX,
  AVX2,
  FMA,
  AVX512F
}
