package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// A graphics card is wanted inside a container to which none was given.
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
    Optional<Machine> container =
        snapshot.machine().ifKnown().filter(machine -> machine.container() == Answer.YES);
    if (container.isEmpty() || snapshot.request().goal() != Goal.GPU) {
      return Outcome.notTested();
    }
    boolean driver = snapshot.gpu().ifKnown().flatMap(gpu -> gpu.nvidia().ifKnown()).isPresent();
    if (driver) {
      return Outcome.ruledOut(CAUSE.message("given", "The container sees NVIDIA's driver"));
    }
    return Outcome.found(
        CAUSE
            .diagnosis(
                List.of(
                    new Evidence(
                        Evidence.Kind.SETTING,
                        CAUSE.message("none", "In this container no NVIDIA driver is visible"),
                        container.get().systemName())),
                List.of(cure()))
            .withCertainty(
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
