package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.knowledge.Build;
import org.pywrapdoctor.knowledge.GpuBuild;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;
import org.pywrapdoctor.snapshot.Snapshot;

/// pip's CUDA packages of the right version lie in the environment, and TensorFlow does not find
/// them all the same: its own search path names their folders in some releases only.
public final class CudaWheelsNotOnLoaderPathRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-505",
              "cuda-wheels-not-on-loader-path",
              "TensorFlow does not look where pip put CUDA",
              "The CUDA packages that pip installed are in this environment and of the right"
                  + " version, but this TensorFlow does not look for libraries in their folders.")
          .on(OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("cuda-library-missing");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> there = GpuCase.wanted(snapshot, knowledge);
    Optional<GpuBuild> build = there.flatMap(GpuCase::build);
    if (build.isEmpty()) {
      return Outcome.notTested();
    }
    List<CudaCopy> wheels = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    addWheels(wheels, Copies.of(there.get(), Part.CUDA, build.get().cuda()));
    if (!wheels.isEmpty()) {
      missing.addAll(MissingLibraries.ofCuda(there.get()));
    }
    int cuda = wheels.size();
    addWheels(wheels, Copies.of(there.get(), Part.CUDNN, build.get().cudnn()));
    if (wheels.size() > cuda) {
      missing.addAll(MissingLibraries.ofCudnn(there.get()));
    }
    if (wheels.isEmpty()) {
      return Outcome.notTested();
    }
    if (missing.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("found", "What pip's CUDA packages hold is found by TensorFlow"));
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            Evidence.Kind.LIBRARY,
            CAUSE.message(
                "not-found", "TensorFlow does not find {name}", "name", missing.getFirst()),
            missing.getFirst()));
    wheels.forEach(copy -> evidence.add(Copies.evidence(CAUSE, copy)));
    return Outcome.found(CAUSE.diagnosis(evidence, cures(there.get(), knowledge)));
  }

  private static void addWheels(List<CudaCopy> wheels, Copies copies) {
    copies.fitting().stream().filter(copy -> copy.source() == Source.WHEEL).forEach(wheels::add);
  }

  private static List<Cure> cures(GpuCase there, Knowledge knowledge) {
    List<Cure> cures = new ArrayList<>();
    Targets.of(there.snapshot())
        .flatMap(target -> knowledge.builds().newest(target, true))
        .filter(newest -> there.tensorflow().filter(newest.version()::equals).isEmpty())
        .map(CudaWheelsNotOnLoaderPathRule::newer)
        .ifPresent(cures::add);
    cures.add(
        new Cure.ByHand(
            CAUSE.message("name-folders", "Tell the loader where the packages lie"),
            List.of(
                CAUSE.message(
                    "name-folders-step",
                    "Before you start Python, set LD_LIBRARY_PATH to the lib folders below"
                        + " site-packages/nvidia in this environment, separated by colons")),
            List.of("https://www.tensorflow.org/install/pip"),
            false));
    return cures;
  }

  private static Cure newer(Build newest) {
    return new Cure.NewEnvironment(java.util.Map.of(newest.holder(), "==" + newest.version()));
  }
}
