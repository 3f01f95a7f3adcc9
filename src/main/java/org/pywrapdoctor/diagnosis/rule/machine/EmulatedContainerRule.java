package org.pywrapdoctor.diagnosis.rule.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// A Linux for Intel processors that another kind of processor imitates: an `amd64` container image
/// on a Mac with an Apple processor, run by qemu or Rosetta.
public final class EmulatedContainerRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-109",
              "emulated-x86-container",
              "This container is made for another kind of processor",
              "The container's image is made for Intel processors, and this computer has an ARM one,"
                  + " such as Apple's. It imitates an Intel processor by software, without all the"
                  + " instructions that TensorFlow uses.")
          .on(OperatingSystem.LINUX)
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("cpu-lacks-avx", "cpu-lacks-avx2", "virtual-machine-hides-avx");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Machine> linux =
        snapshot
            .machine()
            .ifKnown()
            .filter(machine -> machine.operatingSystem() == OperatingSystem.LINUX);
    Optional<Cpu> cpu = linux.flatMap(machine -> machine.cpu().ifKnown());
    if (cpu.isEmpty() || cpu.get().emulated() == Answer.UNKNOWN) {
      return Outcome.notTested();
    }
    boolean foreign =
        cpu.get().emulated() == Answer.YES && linux.get().architecture() == Architecture.X86_64;
    if (!foreign) {
      return Outcome.ruledOut(CAUSE.message("own", "The processor does its own work"));
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            List.of(
                new Evidence(
                    Evidence.Kind.HARDWARE,
                    CAUSE.message(
                        "imitated", "The system is made for x86_64; the processor is imitated"),
                    cpu.get().name())),
            List.of(cure()));
    return switch (Trial.of(snapshot).fit(EmulatedContainerRule::looksLikeIt)) {
      case SHOWN -> Outcome.found(diagnosis);
      case WORKS -> Outcome.ruledOut(CAUSE.message("works", "TensorFlow runs all the same"));
      case UNTRIED, ELSEWHERE ->
          Outcome.found(
              diagnosis.withCertainty(
                  Certainty.LIKELY,
                  CAUSE.message("test", "Run the same image for ARM processors")));
    };
  }

  private static boolean looksLikeIt(Failure failure) {
    return Processor.stoppedBy(failure) || failure.printed("qemu:", "rosetta");
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("native", "Use an image for ARM processors"),
        List.of(
            CAUSE.message(
                "native-step",
                "Leave --platform linux/amd64 out, or write linux/arm64, and build or pull the image"
                    + " again; TensorFlow has wheels for it")),
        List.of("https://docs.docker.com/build/building/multi-platform/"),
        false);
  }
}
