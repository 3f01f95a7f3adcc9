package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;

/// The copies of CUDA or cuDNN on the computer, seen from what a build needs.
///
/// @param fitting those of the major version that is needed
/// @param others those of another one
record Copies(List<CudaCopy> fitting, List<CudaCopy> others) {

  static Copies of(GpuCase there, Part part, String needed) {
    Map<Boolean, List<CudaCopy>> split =
        there.gpu().cuda().stream()
            .filter(copy -> copy.part() == part)
            .collect(
                Collectors.partitioningBy(
                    copy -> GpuCase.major(copy.version()).equals(GpuCase.major(needed))));
    return new Copies(split.get(true), split.get(false));
  }

  static Evidence evidence(Cause cause, CudaCopy copy) {
    return new Evidence(
        Evidence.Kind.LIBRARY,
        cause.message(
            copy.part() == Part.CUDA ? "cuda-there" : "cudnn-there",
            copy.part() == Part.CUDA ? "CUDA {version} is here" : "cuDNN {version} is here",
            "version",
            copy.version()),
        copy.path());
  }
}
