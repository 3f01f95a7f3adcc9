package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.GpuBuild;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.Snapshot;

/// TensorFlow does not get the CUDA libraries that it opens, and what lies there is of another
/// major version: the number in their names differs.
public final class CudaVersionMismatchRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-503",
              "cuda-version-mismatch",
              "The CUDA here is not the one that TensorFlow needs",
              "Each TensorFlow is made for one version of CUDA and opens its libraries by names that"
                  + " carry the version. Another version cannot take their place, be it older or"
                  + " newer.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("cuda-library-missing", "cudnn-mismatch");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> there = GpuCase.wanted(snapshot, knowledge);
    Optional<GpuBuild> build = there.flatMap(GpuCase::build);
    if (build.isEmpty()) {
      return Outcome.notTested();
    }
    return Copies.of(there.get(), Part.CUDA, build.get().cuda())
        .judged(
            CAUSE,
            MissingLibraries.ofCuda(there.get()),
            CudaCures.of(CAUSE, there.get(), knowledge));
  }
}
