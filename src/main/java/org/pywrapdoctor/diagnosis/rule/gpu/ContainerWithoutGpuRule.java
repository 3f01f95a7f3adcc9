package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.Snapshot;

/// A graphics card is wanted inside a container to which none was given. The kernel's part of the
/// driver is visible inside in any case; what programs load comes only with the card.
public final class ContainerWithoutGpuRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-507",
              "container-without-gpu",
              "This container has no graphics card",
              "A container sees a graphics card only when it is given to it at its start. To this one"
                  + " none was given, or the computer outside has none.")
          .on(OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  private static final int NO_DEVICE = 100;

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("gpu-hidden-or-absent", "non-nvidia-gpu", "cuda-library-missing");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> container =
        GpuCase.wanted(snapshot, knowledge)
            .filter(there -> there.machine().container() == Answer.YES);
    if (container.isEmpty()) {
      return Outcome.notTested();
    }
    GpuCase there = container.get();
    boolean notLoadable =
        there.driverAnswer().flatMap(answer -> answer.call(DriverAnswer.CU_INIT)).stream()
            .anyMatch(call -> !call.problem().isEmpty());
    boolean noDevice = there.cuInit().filter(code -> code == NO_DEVICE).isPresent();
    boolean visible =
        there.driver().isPresent()
            || there.cuInit().isPresent()
            || there.driverAnswer().filter(DriverAnswer::failsItsCaller).isPresent();
    if (visible && !notLoadable && !noDevice) {
      return Outcome.ruledOut(CAUSE.message("given", "The container sees NVIDIA's driver"));
    }
    if (noDevice
        && there.driver().isPresent()
        && !there.driverAnswer().orElseThrow().devices().isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("hidden", "The container sees a card, but it is hidden"));
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            Evidence.Kind.SETTING,
            CAUSE.message("none", "In this container no NVIDIA card can be used"),
            there.machine().systemName()));
    there
        .driver()
        .ifPresent(
            driver ->
                evidence.add(
                    new Evidence(
                        Evidence.Kind.FILE,
                        CAUSE.message(
                            "outside",
                            "The computer outside has driver {version}",
                            "version",
                            driver.version()),
                        "/proc/driver/nvidia/version")));
    Diagnosis diagnosis = CAUSE.diagnosis(evidence, List.of(cure()));
    return Outcome.found(
        there.driver().isPresent()
            ? diagnosis
            : diagnosis.withCertainty(
                Certainty.LIKELY,
                CAUSE.message("test", "Run nvidia-smi outside of the container")));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("give", "Start the container with the card"),
        List.of(
            CAUSE.message(
                "give-step",
                "Install the NVIDIA Container Toolkit outside, and start the container with the"
                    + " option --gpus all")),
        List.of("https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/"),
        true);
  }
}
