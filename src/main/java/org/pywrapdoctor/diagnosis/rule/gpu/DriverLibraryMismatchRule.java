package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Gpu.NvidiaDriver;
import org.pywrapdoctor.snapshot.Snapshot;

/// The driver in the kernel and the one that programs load are of two versions: an update put new
/// files on the disk, and the kernel still runs the old ones.
public final class DriverLibraryMismatchRule implements Rule {

  /// `CUDA_ERROR_SYSTEM_DRIVER_MISMATCH` and, where only compatibility files of a newer driver were
  /// put in front of an older kernel part, `CUDA_ERROR_COMPAT_NOT_SUPPORTED_ON_DEVICE` (cuda.h).
  private static final Set<Integer> CUDA_MISMATCH = Set.of(803, 804);

  /// `NVML_ERROR_LIB_RM_VERSION_MISMATCH` (nvml.h).
  private static final int NVML_MISMATCH = 18;

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-510",
              "driver-library-mismatch",
              "The graphics driver was updated but not restarted",
              "The driver has two parts, one in the kernel and one that programs load, and both must"
                  + " be of the same version. After an update the kernel keeps the old part until"
                  + " the computer restarts. In a container the outer computer's driver counts.")
          .on(OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("gpu-hidden-or-absent");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> there = GpuCase.wanted(snapshot, knowledge);
    if (there.isEmpty()) {
      return Outcome.notTested();
    }
    List<Evidence> evidence = new ArrayList<>();
    Optional<NvidiaDriver> driver = there.get().driver();
    Optional<String> library = driver.flatMap(NvidiaDriver::library);
    boolean differ = library.filter(v -> !v.equals(driver.get().version())).isPresent();
    boolean told =
        there.get().cuInit().filter(CUDA_MISMATCH::contains).isPresent()
            || there.get().nvmlInit().filter(code -> code == NVML_MISMATCH).isPresent();
    if (told) {
      evidence.add(answer(there.get(), knowledge));
    }
    if (differ) {
      evidence.add(versions(driver.get(), library.get()));
    }
    boolean works = there.get().cuInit().filter(code -> code == 0).isPresent();
    if (evidence.isEmpty() || works) {
      return library.isPresent()
          ? Outcome.ruledOut(CAUSE.message("same", "Both parts of the driver work with each other"))
          : Outcome.notTested();
    }
    return Outcome.found(CAUSE.diagnosis(evidence, List.of(cure())));
  }

  private static Evidence answer(GpuCase there, Knowledge knowledge) {
    int code = there.cuInit().filter(CUDA_MISMATCH::contains).orElse(NVML_MISMATCH);
    String name =
        code == NVML_MISMATCH
            ? knowledge.nvidia().nvmlError(code).orElse("")
            : knowledge.nvidia().cudaError(code).orElse("");
    return new Evidence(
        Evidence.Kind.HARDWARE,
        CAUSE.message("answer", "The driver itself says that its parts do not fit"),
        name + " (" + code + ")");
  }

  private static Evidence versions(NvidiaDriver driver, String library) {
    return new Evidence(
        Evidence.Kind.HARDWARE,
        CAUSE.message(
            "versions",
            "The kernel runs {kernel}, programs load {library}",
            Map.of("kernel", driver.version(), "library", library)),
        "/proc/driver/nvidia/version, libcuda.so.1");
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("restart", "Restart the computer"),
        List.of(
            CAUSE.message(
                "restart-step",
                "Restart the computer; in a container, restart the container after the outer"
                    + " computer, without a driver of its own inside")),
        List.of("https://docs.nvidia.com/deploy/cuda-compatibility/"),
        false);
  }
}
