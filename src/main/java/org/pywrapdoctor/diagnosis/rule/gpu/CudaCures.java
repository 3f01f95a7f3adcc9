package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.TestedGpuBuilds.Tested;
import org.pywrapdoctor.snapshot.Distribution;

/// What brings the CUDA and cuDNN that an installed TensorFlow needs.
final class CudaCures {
  private static final String EXTRA = "and-cuda";

  private CudaCures() {}

  /// pip's own packages where the release names them in an extra, else NVIDIA's installers.
  static List<Cure> of(Cause cause, GpuCase there, Knowledge knowledge) {
    Optional<Distribution> installed =
        TensorFlow.in(there.snapshot(), knowledge).flatMap(TensorFlow::distribution);
    Cure byHand = byHand(cause, there, knowledge);
    return installed
        .filter(distribution -> hasExtra(distribution, there, knowledge))
        .map(
            distribution ->
                List.of(
                    new Cure.Install(
                        List.of(
                            distribution.name() + "[" + EXTRA + "]==" + distribution.version())),
                    byHand))
        .orElseGet(() -> List.of(byHand));
  }

  private static boolean hasExtra(Distribution installed, GpuCase there, Knowledge knowledge) {
    return there
        .tensorflow()
        .flatMap(version -> knowledge.releases().release(installed.normalizedName(), version))
        .flatMap(release -> Targets.of(there.snapshot()).flatMap(target -> release.wheel(target)))
        .filter(wheel -> wheel.extraSets().containsKey(EXTRA))
        .isPresent();
  }

  private static Cure byHand(Cause cause, GpuCase there, Knowledge knowledge) {
    Optional<Tested> tested =
        there
            .tensorflow()
            .flatMap(
                version ->
                    knowledge.testedGpuBuilds().of(version, there.machine().operatingSystem()));
    String cuda =
        tested
            .map(Tested::cuda)
            .or(() -> there.build().map(build -> build.cuda()))
            .orElse("of its time");
    String cudnn =
        tested
            .map(Tested::cudnn)
            .or(() -> there.build().map(build -> build.cudnn()))
            .orElse("of its time");
    return new Cure.ByHand(
        cause.message("install-cuda", "Install the CUDA that this TensorFlow was made for"),
        List.of(
            cause.message(
                "install-cuda-step",
                "Install CUDA {cuda} and cuDNN {cudnn} from NVIDIA; other versions may stay beside"
                    + " them",
                Map.of("cuda", cuda, "cudnn", cudnn)),
            cause.message(
                "restart-step", "Open a new terminal, so that programs see the new settings")),
        List.of(
            "https://developer.nvidia.com/cuda-toolkit-archive",
            "https://developer.nvidia.com/cudnn-archive",
            "https://www.tensorflow.org/install/source"),
        true);
  }
}
