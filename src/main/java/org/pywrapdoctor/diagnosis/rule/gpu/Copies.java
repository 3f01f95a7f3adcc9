package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;

/// The copies of CUDA or cuDNN on the computer, seen from what a build needs.
///
/// @param part which of the two
/// @param needed the version that the build was made for
/// @param fitting those of the major version that is needed
/// @param others those of another one
record Copies(Part part, String needed, List<CudaCopy> fitting, List<CudaCopy> others) {

  static Copies of(GpuCase there, Part part, String needed) {
    Map<Boolean, List<CudaCopy>> split =
        there.gpu().cuda().stream()
            .filter(copy -> copy.part() == part)
            .collect(
                Collectors.partitioningBy(
                    copy -> GpuCase.major(copy.version()).equals(GpuCase.major(needed))));
    return new Copies(part, needed, split.get(true), split.get(false));
  }

  /// Whether another major version lies here in place of the one that is needed.
  ///
  /// @param missing the names of the part's libraries that TensorFlow does not get
  Outcome judged(Cause cause, List<String> missing, List<Cure> cures) {
    if (!fitting.isEmpty()) {
      return Outcome.ruledOut(
          cause.message(
              "fits",
              label(part) + " {version} is here, as it is needed",
              "version",
              fitting.getFirst().version()));
    }
    if (others.isEmpty() || missing.isEmpty()) {
      return Outcome.notTested();
    }
    Evidence lacking =
        new Evidence(
            Evidence.Kind.LIBRARY,
            cause.message(
                "needed",
                "TensorFlow was made for " + label(part) + " {version} and does not get {name}",
                Map.of("version", needed, "name", missing.getFirst())),
            missing.getFirst());
    return Outcome.found(
        cause.diagnosis(
            Stream.concat(Stream.of(lacking), others.stream().map(copy -> evidence(cause, copy)))
                .toList(),
            cures));
  }

  static Evidence evidence(Cause cause, CudaCopy copy) {
    return new Evidence(
        Evidence.Kind.LIBRARY,
        cause.message(
            copy.part() == Part.CUDA ? "cuda-there" : "cudnn-there",
            label(copy.part()) + " {version} is here",
            "version",
            copy.version()),
        copy.path());
  }

  private static String label(Part part) {
    return part == Part.CUDA ? "CUDA" : "cuDNN";
  }
}
