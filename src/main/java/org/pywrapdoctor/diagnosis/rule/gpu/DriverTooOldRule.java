package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Gpu.NvidiaDriver;
import org.pywrapdoctor.snapshot.Snapshot;

/// NVIDIA's driver is older than the oldest one on which the CUDA of this TensorFlow runs.
public final class DriverTooOldRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-509",
              "driver-too-old",
              "The driver of the graphics card is too old",
              "TensorFlow is made for one version of CUDA, and that version asks for a driver that is"
                  + " at least as new as itself. A newer driver runs older programs too.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> there = GpuCase.wanted(snapshot, knowledge);
    Optional<NvidiaDriver> driver = there.flatMap(GpuCase::driver);
    Optional<Version> oldest = there.flatMap(known -> known.oldestDriver(knowledge));
    Optional<Version> version = driver.map(NvidiaDriver::version).flatMap(Version::parse);
    if (oldest.isEmpty() || version.isEmpty()) {
      return Outcome.notTested();
    }
    Map<String, String> numbers =
        Map.of(
            "driver", driver.get().version(),
            "oldest", oldest.get().toString(),
            "cuda", there.get().build().orElseThrow().cuda());
    if (version.get().compareTo(oldest.get()) >= 0) {
      return Outcome.ruledOut(
          CAUSE.message("enough", "Driver {driver} is new enough for CUDA {cuda}", numbers));
    }
    return Outcome.found(
        CAUSE.diagnosis(
            List.of(
                new Evidence(
                    Evidence.Kind.HARDWARE,
                    CAUSE.message(
                        "older",
                        "Driver {driver} is installed; CUDA {cuda} needs {oldest} or newer",
                        numbers),
                    "NVIDIA " + driver.get().version())),
            List.of(cure())));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("update", "Update NVIDIA's driver"),
        List.of(
            CAUSE.message(
                "update-step",
                "Install the newest driver for your card from NVIDIA or from the package manager of"
                    + " your Linux, and restart the computer; inside WSL install it on Windows")),
        List.of("https://www.nvidia.com/drivers"),
        true);
  }
}
