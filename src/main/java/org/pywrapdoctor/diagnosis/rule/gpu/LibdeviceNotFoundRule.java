package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.Snapshot;

/// TensorFlow's compiler for cards does not find `libdevice.10.bc`, which is part of CUDA's
/// compiler and not of its libraries.
public final class LibdeviceNotFoundRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-514",
              "libdevice-not-found",
              "A part of CUDA's compiler is not found",
              "TensorFlow compiles some steps for the card while it runs. For that it needs a file"
                  + " of CUDA's compiler, which comes with the whole toolkit but not with the"
                  + " libraries alone, and which it looks for in few places.")
          .on(OperatingSystem.LINUX)
          .explaining(Explains.COMPUTATION, Explains.GPU);

  private static final String SIGN = "libdevice not found";

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return snapshot.launch().ifKnown().stream()
        .flatMap(launch -> launch.attempts().stream())
        .map(LibdeviceNotFoundRule::said)
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            line ->
                Outcome.found(
                    CAUSE.diagnosis(
                        List.of(
                            new Evidence(
                                Evidence.Kind.LOG,
                                CAUSE.message("said", "TensorFlow says that it does not find it"),
                                line)),
                        List.of(cure()))))
        .orElseGet(Outcome::notTested);
  }

  private static Optional<String> said(Attempt attempt) {
    Optional<String> error =
        attempt.failedStage().flatMap(Stage::firstError).map(PythonError::message);
    return error
        .filter(message -> message.contains(SIGN))
        .or(() -> attempt.lastLines().stream().filter(line -> line.contains(SIGN)).findFirst());
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("point", "Install the compiler and say where it is"),
        List.of(
            CAUSE.message(
                "point-install",
                "Install the package cuda-nvcc with conda, or nvidia-cuda-nvcc-cu12 with pip, into"
                    + " this environment"),
            CAUSE.message(
                "point-set",
                "Set XLA_FLAGS to --xla_gpu_cuda_data_dir= followed by the folder that holds"
                    + " nvvm/libdevice")),
        List.of("https://github.com/tensorflow/tensorflow/issues/58681"),
        false);
  }
}
